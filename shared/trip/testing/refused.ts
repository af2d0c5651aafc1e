import { Refusal, type ErrorCode, type FieldErrors } from '../../errors'

/** The code and the fields of a refusal. */
export function refused(act: () => unknown): { code: ErrorCode; fields?: FieldErrors } | 'not refused' {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...(error.fields && { fields: error.fields }) }
    throw error
  }
  return 'not refused'
}
export const notPossible = { code: 'TRIP_STEP_NOT_POSSIBLE' }
