import type { InflowId } from '@shared/ids'
import { useIdParam } from '@/lib/use-id-param'

/** The registration that the page was opened for; undefined when its address names none. */
export const useInflowId = (): InflowId | undefined => useIdParam('inflow', 'inflowId')
