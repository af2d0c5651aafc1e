import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpoints } from '@shared/contract'
import { isCommand } from '@shared/endpoint'
import { type FrozenCommand, shapeOf } from './testing/old-phones'

/** What the features have frozen of outboxes: `<feature>/frozen/commands-<version>.json`. */
const frozen = readdirSync(__dirname)
  .map((feature) => join(__dirname, feature, 'frozen'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => /\/commands-\d+\.json$/.test(file))
  // Of this repository's own making; each feature's old-phones.test.ts carries them out.
  .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as FrozenCommand[])

test('every queued command has its frozen form, and nothing else has', () => {
  const queued = endpoints.filter((one) => isCommand(one) && one.delivery === 'queued')
  const shapes = new Set(frozen.map(({ path }) => shapeOf(path)))
  expect([...shapes].sort()).toEqual(queued.map(({ path }) => shapeOf(path)).sort())
})
