import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { contentHash } from './content-hash'
import { packageService } from './osls'
import { fromRoot } from './project-root'

const serviceSchema = v.looseObject({
  functions: v.record(v.string(), v.looseObject({ handler: v.string() })),
})

const compiled = ['.serverless', 'cloudformation-template-update-stack.json']

/**
 * Compiles `serverless.yml` to CloudFormation without building the functions: they don't change the template, and
 * what needs only the template should not wait for them. Kept by content in `.cache/`, safe to call from several
 * processes at once.
 *
 * @param signal ends it.
 * @returns The path of the compiled template (JSON).
 * @throws Error with the deploy tool's words when `serverless.yml` is wrong; the signal's reason when that ended it.
 */
export async function compileTemplate(signal?: AbortSignal): Promise<string> {
  const service = fromRoot('serverless.yml')
  const hash = contentHash([service, fromRoot('package-lock.json')]).slice(0, 16)
  const result = fromRoot('.cache', 'template', `${hash}.json`)
  if (existsSync(result)) return result

  mkdirSync(dirname(result), { recursive: true })
  // Inside the repository, so that the plugins of the deploy tool are found.
  const folder = mkdtempSync(fromRoot('.cache', 'template', 'compiling-'))
  try {
    copyFileSync(service, join(folder, 'serverless.yml'))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    writeEmptyHandlers(folder)
    await packageService(folder, signal)
    renameSync(join(folder, ...compiled), result)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return result
}

/** Puts an empty module where each function's handler is said to be. */
function writeEmptyHandlers(folder: string): void {
  // The tags of CloudFormation (!Ref, ...) say nothing about handlers. It is our own file: each function may share what
  // a role may do, and the more functions, the more aliases.
  const yaml: unknown = parseYaml(readFileSync(join(folder, 'serverless.yml'), 'utf8'), {
    logLevel: 'silent',
    maxAliasCount: -1,
  })
  for (const { handler } of Object.values(v.parse(serviceSchema, yaml).functions)) {
    const file = join(folder, handler.replace(/\.\w+$/, '.ts'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'export const handler = () => undefined\n')
  }
}
