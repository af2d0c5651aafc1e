import type { StationChange } from '@shared/station/schema'

/** What a host says of a station that nobody has changed yet: open on working days, over noon closed. */
export const aStationChange = (change: Partial<StationChange> = {}): StationChange => ({
  ...{ version: 0, phone: '0898-88880000', services: ['报到登记', '饮水'] },
  openingHours: {
    workdays: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ],
    weekends: [],
    holidays: [],
    closed: [],
  },
  ...change,
})
