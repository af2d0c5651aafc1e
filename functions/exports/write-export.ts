import { Writable } from 'node:stream'
import { atHour, dayOf, msOf } from '@shared/time'
import type { KindColumn } from '../imports/door'
import { getMember } from '../member/door'
import { putObject, readObject } from '../objects/objects'
import { fillTemplate, writeXlsx } from '../sheets/door'
import type { Exporter } from './draft'
import { exportKey, keptKey, uploadedKey, xlsxType } from './files'
import { draftsOf } from './kinds'
import type { OutColumn } from './kinds/out-column'
import { sheetOf } from './kinds/sheet-of'
import { orgsIn } from './names'
import { maskedField, openDrafts } from './open-drafts'
import type { StoredExport } from './stored-export'

function collected() {
  const bytes: Buffer[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, taken) => {
      bytes.push(chunk)
      taken()
    },
  })
  return { destination, whole: () => new Uint8Array(Buffer.concat(bytes)) }
}

/** 2026-11-26 10:20, as a clock in China shows it. */
function clockOf(at: StoredExport['startedAt']): string {
  const day = dayOf(at)
  const minutes = Math.floor((msOf(at) - msOf(atHour(day, 0))) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Who took it out, when, and of what: it stands in the file and under each printed page. */
async function markOf({ exportId, startedAt }: StoredExport, { person, grant, tree }: Exporter) {
  const member = person.member && (await getMember(person.member.memberId))
  const name = member?.name ?? grant.holderName
  const who = [tree.get(grant.orgId)?.name ?? '', ...(name === undefined ? [] : [name])].join(' ')
  return [
    `${who} 于 ${clockOf(startedAt)} 导出，编号 ${exportId.slice(-8)}`,
    '内含个人信息，请勿转发，用后删除',
  ]
}

/** Some contacts will only be shown in part, when others' organisations are among those exported, or others' members. */
const hasOthers = (kind: StoredExport['kind'], exporter: Exporter) =>
  kind === 'in_service' || orgsIn(exporter).some(({ orgId }) => orgId !== exporter.grant.orgId)

const headed = (columns: readonly OutColumn[], isInPart: boolean) => [
  ...columns.map(({ field, headers: [header = ''], kind, width }) => ({
    ...{ field, header },
    ...(kind && { kind }),
    ...(width !== undefined && { width }),
  })),
  ...(isInPart ? columns.filter(({ mask }) => mask) : []).map(({ field, headers: [header = ''] }) => ({
    field: maskedField(field),
    header: `${header}（部分隐去）`,
  })),
]

/**
 * Writes an export's sheet and keeps it where its exporter fetches it.
 * @param ask is called before anything is opened, again and again, and in the end: throws when they may no longer.
 * @returns how many rows it has, and of how many people something is whole.
 * @throws SheetProblem when the template can't be read.
 */
export async function writeExport(
  stored: StoredExport,
  exporter: Exporter,
  ask: () => Promise<void>,
): Promise<{ rows: number; whole: number }> {
  const { kind, orgId, templateId, kept } = stored
  const known = sheetOf(kind)
  if (!known) throw new Error(`nothing is known of ${kind}`)
  const count = { rows: 0, whole: 0 }
  async function* rows() {
    for await (const drafts of draftsOf[kind](exporter)) {
      if (drafts.length > 0) await ask()
      const opened = await openDrafts(drafts, stored, exporter)
      count.rows += opened.rows.length
      count.whole += opened.whole
      yield* opened.rows
    }
  }
  const { destination, whole } = collected()
  const mark = await markOf(stored, exporter)
  if (templateId) {
    const template = await readObject((kept ? keptKey : uploadedKey)(orgId, templateId))
    await fillTemplate(destination, {
      template,
      columns: known.columns,
      rows: shownInPart(rows(), known.columns),
      mark,
    })
  } else {
    await writeXlsx(destination, {
      name: known.title,
      columns: headed(known.columns, hasOthers(kind, exporter)),
      rows: rows(),
      mark,
    })
  }
  await ask()
  await putObject(exportKey(stored.exportId), whole(), xlsxType)
  return count
}

/** A template has one column for a contact: what may be shown of it stands there. */
async function* shownInPart(
  rows: AsyncIterable<Record<string, string>>,
  columns: readonly KindColumn[],
): AsyncGenerator<Record<string, string>> {
  for await (const row of rows) {
    const shown = columns.flatMap(({ field }): [string, string][] => {
      const value = row[field] ?? row[maskedField(field)]
      return value === undefined ? [] : [[field, value]]
    })
    yield Object.fromEntries(shown)
  }
}
