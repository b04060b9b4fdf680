import type { Connection, mongo } from "mongoose";

/** All of it as it stood at one moment, however many reads it takes. */
export async function inSnapshot<T>(
  connection: Connection,
  read: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  const session = connection.getClient().startSession({ snapshot: true });
  try {
    return await read(session);
  } finally {
    await session.endSession();
  }
}
