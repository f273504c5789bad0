/** What the short runs have in common. They end what they started before a test's own limit does, which would not. */
export const shortRun = () => ({
  ...{ seed: 20_261_121, people: 5, tabs: 1, say: () => undefined },
  signal: AbortSignal.timeout(240_000),
});
