import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as v from 'valibot'

export type VirtualFile = { filePath: string; text: string }

const Output = v.array(v.array(v.string()))

/** What the linter says, as 'rule: message', of each of these files that don't exist. */
export function lintVirtualFiles(files: VirtualFile[]): string[][] {
  const { stdout, stderr } = spawnSync('node', [join(__dirname, 'print-messages.mjs')], {
    cwd: join(__dirname, '..'),
    input: JSON.stringify(files),
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return v.parse(Output, JSON.parse(stdout))
}
