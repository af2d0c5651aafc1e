import { spawnSync } from 'node:child_process'
import { bundleSizes } from '../local/package'
import { fromRoot } from '../local/project-root'
import { median } from './ratios'

/** What a function weighs, and how long its code takes to load. */
export interface ColdStart {
  readonly function: string
  readonly bytes: number
  /** Loading the bundle in a fresh process, as a share of starting that process without it. */
  readonly load: number
}

/** How long a process takes that does this and nothing else, in milliseconds. */
function processTime(script: string): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, TABLE_NAME: 'houniao', STATION_CODE_SECRET: 'a', WECHAT_SECRET: 'b' },
  })
  if (status !== 0) throw new Error(`a bundle could not be loaded:\n${stderr}`)
  return performance.now() - began
}

/** Each bundle in `times` fresh processes, in turn with empty ones. */
export async function measureColdStarts(times: number): Promise<ColdStart[]> {
  const sizes = await bundleSizes()
  return sizes.map(({ function: name, bytes }) => {
    const file = fromRoot('.esbuild', '.build', 'functions', name, 'index.js')
    const [empty, loaded]: [number[], number[]] = [[], []]
    for (let i = 0; i < times; i++) {
      empty.push(processTime('process.exit()'))
      loaded.push(processTime(`require(${JSON.stringify(file)}); process.exit()`))
    }
    return { function: name, bytes, load: median(loaded) / median(empty) - 1 }
  })
}
