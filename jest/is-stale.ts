import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')
const isSource = (name: string) => !/\.test\.[jt]sx?$/.test(name) && !/(^|\/)(dist|testing)\//.test(name)

/** When the newest of these files and folders (paths from the repository root) changed, in ms; tests don't count. */
function newestChange(paths: string[]): number {
  const times = paths
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => {
      const full = join(root, path)
      if (!statSync(full).isDirectory()) return [statSync(full).mtimeMs]
      const inside = readdirSync(full, { recursive: true, encoding: 'utf8' }).filter(isSource)
      return inside.map((name) => statSync(join(full, name), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    })
  return Math.max(0, ...times)
}

/** Whether `output` is missing or older than any of the `sources`; paths are from the repository root. */
export function isStale(output: string, sources: string[]): boolean {
  const made = statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs
  return made === undefined || made < newestChange(sources)
}
