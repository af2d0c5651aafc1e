import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import { importKinds, importRowSchema, importSummarySchema, importViewSchema, rowVerdicts } from './schema'

const thisImport = v.object({ importId: idOf('import') })
const cursor = v.optional(v.pipe(v.string(), v.maxLength(1024)))

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  params: thisImport,
  status: 200,
  output: receiptSchema,
} as const

/** Begins an import, and gives the form by which the sheet goes straight to the object store. */
export const startImport = defineEndpoint({
  name: 'startImport',
  method: 'POST',
  path: '/v1/imports',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  body: v.object({
    importId: idOf('import'),
    kind: v.picklist(importKinds),
    /** The sheet may speak of this organisation and those below it. */
    orgId: idOf('org'),
    fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  status: 201,
  output: v.object({
    receipt: receiptSchema,
    upload: v.object({ url: v.string(), fields: v.record(v.string(), v.string()) }),
  }),
  errors: ['SHEET_TOO_LARGE', 'SHEET_KIND_UNREADABLE'],
})

/** The sheet has been uploaded: have it checked. */
export const checkImport = defineEndpoint({
  ...step,
  name: 'checkImport',
  path: '/v1/imports/{importId}/check',
  action: 'import.run',
  errors: ['IMPORT_STEP_NOT_POSSIBLE', 'SHEET_MISSING'],
})

export const listImports = defineEndpoint({
  name: 'listImports',
  method: 'GET',
  path: '/v1/imports',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org'), cursor }),
  status: 200,
  output: v.object({ imports: v.array(importSummarySchema), cursor: v.optional(v.string()) }),
  errors: [],
})

export const readImport = defineEndpoint({
  name: 'readImport',
  method: 'GET',
  path: '/v1/imports/{importId}',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  params: thisImport,
  status: 200,
  output: importViewSchema,
  errors: [],
})

/** The rows of one verdict, as the sheet orders them; or the known ones whom the sheet doesn't name. */
export const listImportRows = defineEndpoint({
  name: 'listImportRows',
  method: 'GET',
  path: '/v1/imports/{importId}/rows',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  params: thisImport,
  query: v.object({ verdict: v.picklist([...rowVerdicts, 'absent']), cursor }),
  status: 200,
  output: v.object({ rows: v.array(importRowSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** Says of a doubtful row who it is, or that it is nobody who is known, or to leave it. */
export const decideImportRow = defineEndpoint({
  ...step,
  name: 'decideImportRow',
  path: '/v1/imports/{importId}/decide',
  action: 'import.run',
  body: v.object({
    row: v.pipe(v.number(), v.integer(), v.minValue(1)),
    is: v.picklist(['known', 'new', 'skip']),
    /** Which of the candidates, when known. */
    id: v.optional(v.pipe(v.string(), v.maxLength(40))),
  }),
  errors: ['IMPORT_STEP_NOT_POSSIBLE'],
})

/** Applies what the preview shows, row by row. Doubtful rows without a word, and wrong ones, stay out. */
export const applyImport = defineEndpoint({
  ...step,
  name: 'applyImport',
  path: '/v1/imports/{importId}/apply',
  action: 'import.run',
  errors: ['IMPORT_STEP_NOT_POSSIBLE', 'IMPORT_RUNNING'],
})

export const cancelImport = defineEndpoint({
  ...step,
  name: 'cancelImport',
  path: '/v1/imports/{importId}/cancel',
  action: 'import.run',
  errors: ['IMPORT_STEP_NOT_POSSIBLE'],
})

/** Where the sheet of results lies: every row with what became of it. */
export const readImportResult = defineEndpoint({
  name: 'readImportResult',
  method: 'GET',
  path: '/v1/imports/{importId}/result',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  params: thisImport,
  status: 200,
  output: v.object({ url: v.string(), fileName: v.string(), expiresAt: instantSchema }),
  errors: ['IMPORT_STEP_NOT_POSSIBLE'],
})

/** An empty sheet of a kind to fill in: the headers that are read, and what belongs below them. */
export const readImportTemplate = defineEndpoint({
  name: 'readImportTemplate',
  method: 'GET',
  path: '/v1/import-templates/{kind}',
  action: 'import.run',
  delivery: 'online',
  version: 1,
  params: v.object({ kind: v.picklist(importKinds) }),
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({ fileName: v.string(), base64: v.string() }),
  errors: [],
})
