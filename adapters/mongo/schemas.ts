import mongoose, { type Connection, type Model, type mongo, Schema, type SchemaOptions } from "mongoose";
import { COLLECTIONS, HOME } from "./collections.js";

/**
 * What stands in the database. Hot writes go through the driver (design 4) and follow these shapes; the contract suite
 * holds written documents against them. The docs for operators list the same indexes.
 */
const OPTIONS: SchemaOptions = {
  versionKey: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
  strict: "throw",
  strictQuery: "throw",
};

const part = (definition: Record<string, unknown>) => new Schema(definition, { ...OPTIONS, _id: false });
const needed = (type: unknown) => ({ type, required: true });
const words = [String];

const message = part({
  key: needed(String),
  notBefore: needed(Date),
  urgent: needed(Boolean),
  message: needed(Schema.Types.Mixed),
  tries: needed(Number),
});

/** What an aggregate owes. `outboxAt` and `urgentAt` are always the least `notBefore` of all and of the urgent ones. */
const owing = {
  outbox: [message],
  outboxAt: Date,
  urgentAt: Date,
  lease: part({ key: needed(String), until: needed(Date) }),
  nextDueAt: Date,
};

const eventFields = {
  seq: needed(Number),
  type: needed(String),
  at: needed(Date),
  actor: needed(Schema.Types.Mixed),
  onBehalfOf: Schema.Types.Mixed,
  channel: needed(String),
  cause: needed(String),
  data: needed(Schema.Types.Mixed),
  hash: needed(String),
};
const event = part(eventFields);

const summary = part({
  state: needed(String),
  open: needed(Boolean),
  title: { type: String, default: "" },
  street: String,
  community: String,
  department: String,
  units: { type: [String], default: undefined },
  category: String,
  grid: String,
  place: String,
  point: { type: [Number], default: undefined },
  urgency: needed(String),
  light: needed(String),
  reporter: String,
  startedAt: needed(Date),
  startsAt: Date,
  waitsFor: words,
  concerns: words,
  dueAt: Date,
  cameBack: Boolean,
  months: { type: [String], default: undefined },
  unconfirmed: Boolean,
  raised: Boolean,
  asks: { type: [Schema.Types.Mixed], default: undefined },
  besides: { type: [Schema.Types.Mixed], default: undefined },
  lines: { type: [Schema.Types.Mixed], default: undefined },
});

const recorded = {
  _id: needed(String),
  v: needed(Number),
  registry: String,
  events: [event],
  summary: needed(summary),
  /** One word for each list the document belongs to; see `facets.ts`. */
  facets: words,
  /** `summary.dueAt`, or the end of time: what presses most comes first. */
  pressAt: needed(Date),
  changedAt: needed(Date),
  ...owing,
};

function owingIndexes(schema: Schema): Schema {
  schema.index({ outboxAt: 1 }, { sparse: true });
  schema.index({ urgentAt: 1 }, { sparse: true });
  schema.index({ nextDueAt: 1, _id: 1 }, { partialFilterExpression: { nextDueAt: { $exists: true } } });
  return schema;
}

function recordedIndexes(schema: Schema): Schema {
  schema.index({ facets: 1, "summary.startedAt": -1, _id: -1 });
  schema.index({ "summary.waitsFor": 1, pressAt: 1 }, { partialFilterExpression: { "summary.open": true } });
  return owingIndexes(schema);
}

const matters = recordedIndexes(new Schema({ ...recorded, filedBy: needed(String) }, OPTIONS));
matters.index({ filedBy: 1 }, { unique: true, partialFilterExpression: { filedBy: { $exists: true } } });
matters.index({ "summary.grid": 1, "summary.open": 1, changedAt: -1 });
const calls = recordedIndexes(new Schema(recorded, OPTIONS));
calls.index({ changedAt: -1 });
calls.index({ "summary.department": 1, changedAt: -1 });

const absences = recordedIndexes(new Schema(recorded, OPTIONS));
const orders = recordedIndexes(new Schema(recorded, OPTIONS));
const operations = recordedIndexes(new Schema(recorded, OPTIONS));

const warnings = recordedIndexes(new Schema({ ...recorded, filedBy: String }, OPTIONS));
warnings.index({ filedBy: 1 }, { unique: true, partialFilterExpression: { filedBy: { $exists: true } } });

const accountabilities = recordedIndexes(new Schema(recorded, OPTIONS));

const conversations = owingIndexes(
  new Schema({ _id: needed(String), v: needed(Number), state: needed(Schema.Types.Mixed), ...owing }, OPTIONS),
);

// Few people ask for anything about their digest.
conversations.index({ "state.digest": 1 }, { sparse: true });

const notices = owingIndexes(new Schema({ _id: needed(String), v: needed(Number), at: Date, ...owing }, OPTIONS));

const scorecards = new Schema(
  {
    _id: needed(String),
    v: needed(Number),
    form: needed(String),
    month: needed(String),
    unit: needed(String),
    at: needed(Date),
    content: needed(Schema.Types.Mixed),
  },
  OPTIONS,
);
scorecards.index({ month: 1, form: 1, unit: 1, at: 1 });

const sent = {
  _id: needed(String),
  kind: needed(String),
  no: needed(String),
  key: needed(String),
  message: needed(Schema.Types.Mixed),
  at: needed(Date),
};

const deliveries = new Schema(
  {
    ...sent,
    delivery: needed(Schema.Types.Mixed),
    cardId: String,
    /** The response code while nobody used it. */
    code: String,
  },
  OPTIONS,
);
deliveries.index({ no: 1, at: 1 });
deliveries.index({ cardId: 1, at: -1 }, { partialFilterExpression: { code: { $exists: true } } });

const deadLetters = new Schema(
  {
    ...sent,
    tries: needed(Number),
    why: part({ code: needed(String), message: String }),
    /** When the operator had it sent again. */
    resentAt: Date,
  },
  OPTIONS,
);
deadLetters.index({ resentAt: 1, at: -1 });

const counters = new Schema({ _id: needed(String), n: needed(Number) }, OPTIONS);

const registries = new Schema(
  { _id: needed(String), source: needed(String), order: needed(Number), savedAt: needed(Date) },
  OPTIONS,
);
registries.index({ order: -1 });

const usedLinks = new Schema({ _id: needed(String), until: needed(Date) }, OPTIONS);
usedLinks.index({ until: 1 }, { expireAfterSeconds: 0 });

/** An event as it was committed, copied: `_id` counts every event of the district, `root` chains them all (`roots.ts`). */
const events = new Schema(
  {
    _id: needed(Number),
    kind: needed(String),
    no: needed(String),
    ...eventFields,
    root: needed(String),
  },
  OPTIONS,
);
events.index({ no: 1, seq: 1 }, { unique: true });

/** `state` and `mark`; see `recorder/state.ts`. */
const recorder = new Schema({ _id: needed(String) }, { ...OPTIONS, strict: false });

/** `_id`: `<generation>|<unit>|<period>`. */
const figures = new Schema({ _id: needed(String), n: needed(Schema.Types.Mixed) }, OPTIONS);

/** `_id`: `<generation>|<number>`. Nothing of it names a person or quotes anybody. */
const mapMarks = new Schema(
  {
    _id: needed(String),
    /** Position of its first event: the opaque id that pages see. */
    n: needed(Number),
    kind: needed(String),
    street: needed(String),
    department: String,
    point: { type: [Number], default: undefined },
    grid: String,
    spot: Number,
    light: needed(String),
  },
  OPTIONS,
);

/** `_id`: `<generation>|<unit>`. */
const tickers = new Schema({ _id: needed(String), lines: needed([Schema.Types.Mixed]) }, OPTIONS);

const SCHEMAS = {
  ...{
    matters,
    calls,
    orders,
    operations,
    absences,
    accountabilities,
    warnings,
    conversations,
    notices,
    scorecards,
    deliveries,
    deadLetters,
    counters,
    registries,
  },
  ...{ usedLinks, events, recorder, figures, mapMarks, tickers },
};

/** A document as it comes back: checked by `rows.ts` before anybody believes it. */
export type Row = Record<string, unknown> & { _id: string };

export type Models = { readonly [Name in keyof typeof SCHEMAS]: Model<Row> };

/** The models of this connection, registered on first use. */
export function modelsOf(connection: Connection): Models {
  const entries = Object.entries(SCHEMAS).map(([name, schema]) => {
    const collection = COLLECTIONS[name as keyof typeof SCHEMAS];
    return [name, connection.models[name] ?? connection.model(name, schema, collection)];
  });
  return Object.fromEntries(entries);
}

/** The collection in which this kind lives. */
export function modelOf(models: Models, kind: keyof typeof HOME): Model<Row> {
  return models[HOME[kind]];
}

/** Creates what is missing, on a connection of its own: building an index over many documents may take its time. */
export async function createIndexes(connection: Connection, uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 3_000 });
  try {
    const database = client.db(connection.name);
    const building = Object.values(modelsOf(connection)).map(async ({ collection, schema }) => {
      const indexes = schema.indexes().map(([key, { background: _, ...options }]) => ({ key, ...options }));
      if (indexes.length > 0) await database.collection(collection.name).createIndexes(indexes as IndexDescription[]);
    });
    await Promise.all(building);
  } finally {
    await client.close();
  }
}

type IndexDescription = Parameters<mongo.Collection["createIndexes"]>[0][number];
