/** Arrows point inwards (ARCHITECTURE.md); run by `npm run check`. */
module.exports = {
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|node_modules)/|\\.vue$" },
    extraExtensionsToScan: [".vue"],
  },
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^src/domain" },
      to: { pathNot: "^src/domain" },
    },
    {
      name: "inside-knows-ports-only",
      severity: "error",
      from: { path: "^src/(app|bot|cards|jobs|ports)" },
      to: { pathNot: "^src/(app|bot|cards|jobs|ports|domain)" },
    },
    {
      name: "adapters-are-strangers",
      severity: "error",
      from: { path: "^adapters/([^/]+)/" },
      to: { path: "^adapters/", pathNot: "^adapters/$1/" },
    },
    {
      name: "adapters-do-not-read-settings",
      severity: "error",
      from: { path: "^adapters/" },
      to: { path: "^(config|scripts|src/main)" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "nothing-from-tests",
      severity: "error",
      from: { path: "^(src|adapters|config|scripts)/" },
      to: { path: "^tests/" },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      // Vite's own packages are for `import` alone, which the resolver does not follow.
      from: { pathNot: "vite\\.config\\.ts$" },
      to: { couldNotResolve: true, pathNot: "\\.vue$" },
    },
  ],
};
