import mongoose, { type mongo } from "mongoose";
import { COLLECTIONS } from "../../../adapters/mongo/collections.js";
import { connectMongo } from "../../../adapters/mongo/connect-mongo.js";
import { openChangeFeed } from "../../../adapters/mongo/recorder/change-feed.js";
import { createProjections } from "../../../adapters/mongo/recorder/create-projections.js";
import { FOLLOWED } from "../../../adapters/mongo/recorder/read-changes.js";
import type { RecorderState } from "../../../adapters/mongo/recorder/state.js";
import { createLog } from "../../../adapters/system/create-log.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Io } from "../../explain/io.js";
import { createProgress } from "../../progress.js";
import { createCopier } from "./copies.js";
import { type Plan, planned } from "./plan.js";
import type { Templates } from "./templates.js";
import { createWriter, type Filled, type Written } from "./writer.js";

/** Matters of one command. */
const BATCH = 1_000;

type Into = { readonly uri: string; readonly database: string; readonly plan: Plan };

/**
 * Fills an empty database with documents as commits write them, and with what the recorder would have written for them: its
 * rows come from the recorder's own functions. Indexes are built afterwards, which is what makes a million bearable.
 * Undefined when it was filled before.
 */
export async function fill(
  into: Into,
  templates: Templates,
  registry: Registry,
  now: Date,
  io: Io,
): Promise<Filled | undefined> {
  const { uri, database, plan } = into;
  const client = await mongoose.mongo.MongoClient.connect(uri, { ignoreUndefined: true, writeConcern: { w: 1 } });
  const progress = createProgress(io, `${plan.matters} matters`);
  try {
    if (await client.db(database).collection<{ _id: string }>(COLLECTIONS.recorder).findOne({ _id: "state" }))
      return undefined;
    const writer = createWriter(client.db(database));
    const copy = createCopier(registry, now);
    let done = 0;
    for (const { template, begins } of planned(plan, templates, now)) {
      for (const one of copy(template, begins)) writer.add(one);
      done += 1;
      if (done % BATCH === 0) await writer.flush();
      progress.to(done / plan.matters);
    }
    const written = await writer.finish();
    io.stderr.write(`${plan.matters} matters: indexes\n`);
    await makeReady(into, client.db(database), written);
    return written.filled;
  } finally {
    progress.end();
    await client.close();
  }
}

/** Indexes, figures, and the recorder's place: it goes on from here as if it had recorded all of it. */
async function makeReady({ uri, database }: Into, db: mongo.Db, { filled, figures, root }: Written): Promise<void> {
  const connection = await connectMongo({ uri, database, log: createLog({ level: "error" }) });
  try {
    const generation = await createProjections(connection).put(figures, () => undefined);
    const feed = await openChangeFeed(connection, FOLLOWED);
    const batch = feed === "lost" ? feed : await feed.next(100, 1);
    if (feed === "lost" || batch === "lost") throw new Error("the stream of changes cannot be followed");
    await feed.close();
    const never = new Date(0);
    const state: RecorderState = {
      ...{ _id: "state", position: filled.events, root, mark: 0, generation, owner: "", epoch: 0 },
      ...{ until: never, upTo: new Date(), token: batch.token },
    };
    await db.collection<RecorderState>(COLLECTIONS.recorder).insertOne(state);
  } finally {
    await connection.close();
  }
}
