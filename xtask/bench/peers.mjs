// What others take, as design.md section 10 has it. Measured there once, with the same Lighthouse
// settings, on another day and machine: to compare with, not to compute with.

export const PEERS = ["floor", "bare Leptos", "Actual", "AsTeRICS", "Cboard", "Aam"];

/** By budget: the peers in the order above, then what Waymark must keep to. */
export const BUDGETS = {
  wire: { name: "wire KB until idle, precache included", peers: [3, 30, 4765, 5717, 1521, 2393], must: "<= 900" },
  lcp: { name: "LCP ms", peers: [649, 1042, 8921, 5489, 10807, 16000], must: "<= 1500" },
  tbt: { name: "TBT ms", peers: [37, 0, 516, 1234, 1495, 2600], must: "<= 100" },
  offline: {
    name: "offline load LCP ms (4x CPU), with a case open",
    peers: ["-", "-", 3658, 960, "failed", 2100],
    must: "<= 800",
  },
  performance: { name: "performance", peers: [100, 100, 44, 52, 46, 33], must: "100" },
  accessibility: { name: "accessibility", peers: [100, 96, 89, 86, 86, 82], must: "100" },
  practices: { name: "best practices", peers: [100, 100, 100, 77, 73, 96], must: "100" },
  seo: { name: "SEO", peers: [100, 100, 82, 80, 54, 90], must: "100" },
  axe: { name: "axe violations", peers: [0, 2, 2, 4, 4, 4], must: "0" },
};

/** Whether a figure keeps to what it must. */
export function keeps(must, figure) {
  if (figure === null || figure === undefined) return false;
  return must.startsWith("<=") ? figure <= Number(must.slice(2)) : figure === Number(must);
}
