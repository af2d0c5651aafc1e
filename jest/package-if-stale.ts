import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './run-script'
import { isStale } from './is-stale'

const template = '.serverless/cloudformation-template-update-stack.json'

/** The local gateway and the local table are made from the compiled template, so tests need it. */
export default function packageIfStale(): void {
  if (!existsSync(join(__dirname, '../local/package.ts'))) return
  const sources = ['serverless.yml', 'package-lock.json', 'functions', 'shared']
  if (isStale(template, sources)) runScript('package')
}
