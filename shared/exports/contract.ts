import * as v from 'valibot'
import { sheetPeriodSchema } from '../contact/sheet'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { instantSchema } from '../time'
import { exportKinds, exportViewSchema, templateViewSchema } from './schema'

const online = { action: 'export.run', delivery: 'online', version: 1 } as const

/**
 * Has a sheet written of what an organisation and those below it hold. A member's contacts are whole where the
 * exporter works in their branch, masked elsewhere; each whole one leaves a line for the member.
 */
export const startExport = defineEndpoint({
  ...online,
  name: 'startExport',
  method: 'POST',
  path: '/v1/exports',
  confirmed: true,
  body: v.object({
    exportId: idOf('export'),
    kind: v.picklist(exportKinds),
    orgId: idOf('org'),
    /** The office's own template, uploaded before under this id for the same organisation. */
    templateId: v.optional(idOf('template')),
    /** Of what is compiled from the contact log: which quarter or year. Absent: the quarter that it is. */
    period: v.optional(sheetPeriodSchema),
  }),
  status: 201,
  output: receiptSchema,
  errors: ['TEMPLATE_MISSING', 'EXPORT_ID_TAKEN'],
})

/** The form by which an office's own .xlsx goes straight to the object store. For a week, unless it is kept. */
export const uploadTemplate = defineEndpoint({
  ...online,
  name: 'uploadTemplate',
  method: 'POST',
  path: '/v1/exports/templates',
  body: v.object({
    templateId: idOf('template'),
    orgId: idOf('org'),
    fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  status: 201,
  output: v.object({
    receipt: receiptSchema,
    upload: v.object({ url: v.string(), fields: v.record(v.string(), v.string()) }),
  }),
  errors: ['SHEET_TOO_LARGE', 'TEMPLATE_UNREADABLE'],
})

const thisTemplate = {
  ...online,
  method: 'POST',
  params: v.object({ templateId: idOf('template') }),
  status: 200,
  output: receiptSchema,
} as const

/** Keeps what was uploaded as the organisation's own sheet of a kind, in place of the one before, once it can be filled. */
export const keepTemplate = defineEndpoint({
  ...thisTemplate,
  name: 'keepTemplate',
  path: '/v1/export-templates/{templateId}/keep',
  body: v.object({
    orgId: idOf('org'),
    kind: v.picklist(exportKinds),
    fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  }),
  errors: ['TEMPLATE_MISSING', 'TEMPLATE_UNREADABLE'],
})

/** Forgets an organisation's own sheet. */
export const removeTemplate = defineEndpoint({
  ...thisTemplate,
  name: 'removeTemplate',
  path: '/v1/export-templates/{templateId}/remove',
  body: v.object({ orgId: idOf('org') }),
  errors: [],
})

/** The sheets of its own that an organisation has. */
export const listTemplates = defineEndpoint({
  ...online,
  name: 'listTemplates',
  method: 'GET',
  path: '/v1/export-templates',
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({ templates: v.array(templateViewSchema) }),
  errors: [],
})

/** One's own exports for an organisation, the newest first; gone after a week, like their files. */
export const listExports = defineEndpoint({
  ...online,
  name: 'listExports',
  method: 'GET',
  path: '/v1/exports',
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({ exports: v.array(exportViewSchema) }),
  errors: [],
})

/** Where one's own export stands and, once it is there, from where to fetch it for some minutes. */
export const readExport = defineEndpoint({
  ...online,
  name: 'readExport',
  method: 'GET',
  path: '/v1/exports/{exportId}',
  params: v.object({ exportId: idOf('export') }),
  status: 200,
  output: v.object({
    ...exportViewSchema.entries,
    download: v.optional(v.object({ url: v.string(), expiresAt: instantSchema })),
  }),
  errors: [],
})
