import { loadProof, proofNames } from './find-proofs'
import { type Finding } from './proof'

/**
 * Lists the proofs of a folder, or runs the long version of those named.
 * Gives the exit code: 0 if all hold, 1 if one does not, 2 if there is none of that name.
 */
export async function prove(
  folder: string,
  wanted: string[],
  print: (line: string) => void,
): Promise<number> {
  const names = await proofNames(folder)
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    print(`There is no proof named ${unknown}. There are: ${names.join(', ')}`)
    return 2
  }
  if (wanted.length === 0) {
    for (const name of names) print(`${name.padEnd(24)} ${(await loadProof(folder, name)).title}`)
    return 0
  }
  let failed = 0
  for (const name of wanted) failed += (await proveOne(folder, name, print)) ? 0 : 1
  return failed === 0 ? 0 : 1
}

async function proveOne(folder: string, name: string, print: (line: string) => void): Promise<boolean> {
  const { title, run } = await loadProof(folder, name)
  print(`${name}: ${title}`)
  const started = performance.now()
  const { holds, figures } = await run('long')
  printFigures(figures, print)
  print(
    `${name} ${holds ? 'holds' : 'DOES NOT HOLD'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
  return holds
}

function printFigures(figures: Finding['figures'], print: (line: string) => void): void {
  const width = Math.max(0, ...Object.keys(figures).map((label) => label.length))
  for (const [label, figure] of Object.entries(figures)) print(`  ${label.padEnd(width)}  ${figure}`)
}
