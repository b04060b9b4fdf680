const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "es6" }, sourceMaps: "inline" },
  ],
};

/** Kinds that keep something run on one real mongod; without it they fail. */
const onMongo = {
  globalSetup: "<rootDir>/tests/support/global-mongo.ts",
  globalTeardown: "<rootDir>/tests/support/global-mongo-stop.ts",
};

/** What a title says that its test walks is looked for in the record (`tests/support/walked.ts`). */
const walkedAsSaid = { setupFilesAfterEnv: ["<rootDir>/tests/support/walked-as-said.ts"] };

const kind = (name, more = {}) => ({
  ...more,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform,
});

export default {
  globalSetup: "<rootDir>/tests/support/global-district.ts",
  globalTeardown: "<rootDir>/tests/support/global-district-stop.ts",
  projects: [
    kind("unit"),
    kind("property"),
    kind("integration", onMongo),
    kind("e2e", { ...onMongo, ...walkedAsSaid }),
  ],
  reporters: ["default", "<rootDir>/tests/support/tells-what-passed.js"],
  maxWorkers: 2,
  testTimeout: 30_000,
};
