import { contract } from '@shared/contract'
import { route } from '../http/route'

const { reportDeath, listDeathReports, closeDeathReport } = contract.deathReport

export const handler = route([
  [reportDeath, () => import('./report-death')],
  [listDeathReports, () => import('./list-death-reports')],
  [closeDeathReport, () => import('./close-death-report')],
])
