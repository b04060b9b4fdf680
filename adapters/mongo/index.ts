export { connectMongo } from "./connect-mongo.js";
export { createMongoStore, type MongoStore } from "./create-mongo-store.js";
