export { auditPart, writeAudit } from './audit'
