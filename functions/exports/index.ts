import { contract } from '@shared/contract'
import { route } from '../http/route'

const { listExports, readExport, startExport, uploadTemplate } = contract.exports

export const handler = route([
  [startExport, () => import('./start-export')],
  [uploadTemplate, () => import('./upload-template')],
  [listExports, () => import('./list-exports')],
  [readExport, () => import('./read-export')],
])
