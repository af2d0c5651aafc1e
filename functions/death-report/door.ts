export { closeReportPart, getReport } from './death-report.store'
