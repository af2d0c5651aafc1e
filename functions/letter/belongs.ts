export { isStillFor } from '@shared/letter/belongs'
