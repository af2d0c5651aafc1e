import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listExports, readExport, startExport, uploadTemplate, keepTemplate, removeTemplate, listTemplates } =
  contract.exports

export const handler = route([
  [startExport, () => import('./start-export')],
  [uploadTemplate, () => import('./upload-template')],
  [keepTemplate, () => import('./keep-template')],
  [removeTemplate, () => import('./remove-template')],
  [listTemplates, () => import('./list-templates')],
  [listExports, () => import('./list-exports')],
  [readExport, () => import('./read-export')],
])
