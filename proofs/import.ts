import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { rosterColumns } from '../functions/imports/kinds/roster/columns'
import { upload } from '../functions/imports/testing/bring-in'
import { nastyRoster } from '../functions/sheets/testing/nasty-roster'
import { readAll } from '../functions/sheets/testing/read-all'
import { call, must, type Sent } from '../functions/testing/caller'
import { newId } from '../functions/testing/people'
import type { Endpoint, Output } from '../shared/endpoint'
import type { ImportId } from '../shared/ids'
import * as imports from '../shared/imports/contract'
import { type CloudProcess, letLeaseEnd, startCloudProcess } from './importing/start-cloud-process'
import { troublesInResult, troublesInTable } from './importing/troubles'
import type { Finding, Scale } from './runner/proof'
import { scanTable } from './testing/scan-table'

export const title =
  'A roster of 20,000 rows, one in twenty broken, comes in whole though the worker is killed'

type ImportView = Output<typeof imports.readImport>

const pollMs = 50
/** One after the other. */
const mostFailures = 30

export const run = (scale: Scale): Promise<Finding> => runWith(scale === 'long' ? 20_000 : 1700)

/** Verdicts, with how many rows there are of each. */
const inWords = (counts: ImportView['counts']): string =>
  Object.entries(counts)
    .map(([verdict, n]) => `${verdict} ${n}`)
    .join(', ')

/** The columns that were dropped or refused, as the preview names them. */
const leftOut = (left: ImportView['left']): string =>
  left.map(({ header, letter, why }) => `${letter} ${header} (${why})`).join(', ') || 'none'

/** The same with so many rows: `npx tsx proofs/importing/with-rows.ts 5000`. */
export async function runWith(rows: number): Promise<Finding> {
  const made = await nastyRoster({ rows, seed: 11 })
  // A day of birth is not asked for, so it can't be wrong.
  const read = await readAll(made.file, rosterColumns)
  const wrong = read.rows.filter(({ problems }) => problems.length > 0).length
  const dataDir = mkdtempSync(join(tmpdir(), 'import-'))
  const lives: CloudProcess[] = []
  let cloud = await startCloudProcess(dataDir, Math.ceil(rows / 40))
  lives.push(cloud)
  const { officer } = cloud
  if (!officer) throw new Error('nobody to bring it in')
  const ask = <E extends Endpoint>(endpoint: E, sent: Sent<E>) =>
    must(call(cloud.apiUrl, officer.token, endpoint, { ...sent, actingAs: officer.grantId }))
  const killAndStartAgain = async () => {
    await cloud.kill()
    letLeaseEnd(dataDir)
    cloud = await startCloudProcess(dataDir)
    lives.push(cloud)
  }

  const begin = async () => {
    const importId = newId('import')
    const body = { importId, kind: 'roster' as const, orgId: officer.orgId, fileName: '名册.xlsx' }
    const { upload: form } = await ask(imports.startImport, { body: { ...body, bytes: made.file.length } })
    await upload(form, made.file)
    return importId
  }
  /** Waits for what the view says; kills the worker on the way, each time it has come so far. @returns seconds at work. */
  const until = async (
    importId: ImportId,
    state: string,
    killAt: readonly ((view: { checked: number; applied: number }) => boolean)[],
  ) => {
    const kills = [...killAt]
    let [worked, began, failures] = [0, performance.now(), 0]
    for (;;) {
      // Cloud and worker share a process here: while that is busy, an answer may come too late, and is asked for again.
      const view = await ask(imports.readImport, { params: { importId } }).catch(() => undefined)
      if (!view) {
        if ((failures += 1) > mostFailures) throw new Error('the cloud answers no more')
        await rest(1000)
        continue
      }
      failures = 0
      if (view.state === state) return (worked + performance.now() - began) / 1000
      if (view.state === 'failed') throw new Error(view.problem)
      if (kills[0]?.(view)) {
        kills.shift()
        // Somewhere within the next chunk.
        await rest(Math.random() * 300)
        worked += performance.now() - began
        await killAndStartAgain()
        began = performance.now()
      } else await rest(pollMs)
    }
  }
  const used = () => lives.reduce((sum, { usage }) => sum + usage.readUnits + usage.writeUnits, 0)

  try {
    const importId = await begin()
    const params = { importId }
    const before = used()
    await ask(imports.checkImport, { params })
    const checkSeconds = await until(importId, 'ready', [({ checked }) => checked > 0])
    const preview = await ask(imports.readImport, { params })
    const checked = used()
    await ask(imports.applyImport, { params })
    const applySeconds = await until(importId, 'done', [
      ({ applied }) => applied > 0,
      ({ applied }) => applied >= rows / 2,
    ])
    await rest(2 * 250)
    const applied = used()
    const { url, fileName } = await ask(imports.readImportResult, { params })
    const result = Buffer.from(await (await fetch(url)).arrayBuffer())
    const items = await scanTable(cloud.databaseEndpoint, cloud.tableName)
    const again = await begin()
    await ask(imports.checkImport, { params: { importId: again } })
    const againSeconds = await until(again, 'ready', [])
    const second = await ask(imports.readImport, { params: { importId: again } })
    const added = rows - wrong
    const inResult = await troublesInResult(result, { rows, added })
    const troubles = [
      ...troublesInTable(items, importId, added),
      ...inResult.troubles,
      ...(preview.counts.new === added && preview.counts.wrong === wrong ? [] : ['another preview']),
      ...(second.counts.same === added && second.counts.new + second.counts.changed === 0
        ? []
        : ['the same file again changes something']),
      ...(lives.length === 4 ? [] : ['not killed three times']),
    ]
    const perRow = (units: number) => (units / rows).toFixed(2)
    const seconds = (one: number) => Number(one.toFixed(1))
    return {
      holds: troubles.length === 0,
      figures: {
        rows,
        wrong,
        previewByVerdict: inWords(preview.counts),
        columnsLeftOut: leftOut(preview.left),
        resultSheet: `${fileName}, ${inResult.rows} rows, at ${new URL(url).pathname}`,
        sameFileAgainByVerdict: inWords(second.counts),
        killed: lives.length - 1,
        secondsToCompare: seconds(checkSeconds),
        secondsToApply: seconds(applySeconds),
        secondsToCompareAgain: seconds(againSeconds),
        capacityUnitsPerRowCompared: perRow(checked - before),
        capacityUnitsPerRowApplied: perRow(applied - checked),
        megabytesAtStart: Math.max(...lives.map(({ usage }) => usage.rssAtStartMb)),
        megabytesAtMost: Math.max(...lives.map(({ usage }) => usage.peakRssMb)),
        ...(troubles.length > 0 && { troubles: troubles.join('; ') }),
      },
    }
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
