import { contract } from '@shared/contract'
import { route } from '../http/route'

const { imports } = contract

export const handler = route([
  [imports.startImport, () => import('./start-import')],
  [imports.checkImport, () => import('./check-import')],
  [imports.listImports, () => import('./list-imports')],
  [imports.readImport, () => import('./read-import')],
  [imports.listImportRows, () => import('./list-import-rows')],
  [imports.decideImportRow, () => import('./decide-import-row')],
  [imports.applyImport, () => import('./apply-import')],
  [imports.cancelImport, () => import('./cancel-import')],
  [imports.readImportResult, () => import('./read-import-result')],
  [imports.readImportTemplate, () => import('./read-import-template')],
])
