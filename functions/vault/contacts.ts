import { maskAddress, maskPhone } from '@shared/access/mask'
import type { Sealed } from '@shared/sealed'
import { sealText } from './box'

/** Seals a phone number of the thing with that id. */
export const sealPhone = (phone: string, id: string): Promise<Sealed> =>
  sealText(phone, { id, field: 'phone' }, maskPhone(phone))

/** Seals whom to call for somebody on the trip with that id. */
export const sealEmergency = (line: string, id: string): Promise<Sealed> =>
  sealText(line, { id, field: 'emergency' }, maskAddress())

/** Seals an address of the thing with that id. */
export const sealAddress = (address: string, id: string): Promise<Sealed> =>
  sealText(address, { id, field: 'address' }, maskAddress())
