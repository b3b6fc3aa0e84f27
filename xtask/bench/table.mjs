// Numbers, and how they are told.

/** The value that a part of all samples stays below; 0.5 is the median. */
export function quantile(samples, part) {
  const sorted = samples.filter((value) => typeof value === "number").sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

export const median = (samples) => quantile(samples, 0.5);

/** Milliseconds: whole ones, or with one decimal where that says more. */
export function ms(value) {
  if (value === null || value === undefined) return "-";
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}

export const kb = (bytes) => Math.round(bytes / 1024).toLocaleString("en");

export const mb = (bytes) => (bytes / 1_048_576).toFixed(1);

/** Tells the one who waits what is being measured; not part of what was asked for. */
export const tell = (what) => console.error(`  ... ${what}`);

/** Prints a table: its title, its rows, and what the rows mean. The first column is words. */
export function print(title, head, rows, notes = []) {
  const cells = [head, ...rows].map((row) => row.map((cell) => String(cell ?? "-")));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ");
  console.log(`\n${title}\n`);
  console.log(line(cells[0]));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of cells.slice(1)) console.log(line(row));
  for (const note of notes) console.log(`  ${note}`);
}

/**
 * Rows of a cost that should grow no faster than the work: the time at each size, the time per unit,
 * and the time that each unit more has added. Marked where a unit added to much work costs clearly
 * more than one added to little.
 */
export function growth(points) {
  return points.map(({ label, units, time, more = [] }, i) => {
    const added = i > 0 ? (time - points[i - 1].time) / (units - points[i - 1].units) : null;
    const before = i > 1 ? (points[i - 1].time - points[i - 2].time) / (points[i - 1].units - points[i - 2].units) : null;
    // Where little work shows no cost above a frame's, what it adds is noise: then the whole is compared.
    const [last, grew] = i > 1 ? [points[i - 1], points[i - 1].time - points[i - 2].time > 30] : [];
    const isGrowing = last && (grew ? added > 1.5 * before : time / units > 1.5 * (last.time / last.units));
    return [label, ms(time), ...more, micro(time / units), micro(added), isGrowing ? "GROWS FASTER" : ""];
  });
}

const micro = (milliseconds) => (milliseconds === null ? "-" : Math.round(milliseconds * 1000).toLocaleString("en"));
