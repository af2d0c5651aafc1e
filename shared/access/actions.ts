/** Everything that can be asked for. `can()` decides who may; each endpoint names one. */
export const actions = [
  'api.describe',
  'session.open',
  'session.close',
  'me.read',
  'org.read',
  'station.list',
  'station.read',
  'station.showCode',
  'today.read',
  'member.read',
  'inbox.read',
  'trip.file',
  'trip.read',
  'trip.listOwn',
  'trip.listWaiting',
  'trip.listExpected',
  'trip.checkIn',
  'trip.complete',
  'trip.withdraw',
  'trip.reportReturn',
  'trip.returnForCompletion',
  'trip.register',
  'trip.manageAtOrigin',
  'trip.route',
  'trip.archive',
  'trip.confirmArrival',
  'trip.place',
] as const

export type Action = (typeof actions)[number]

/** Those that need nobody to be signed in. */
export const publicActions = ['api.describe', 'session.open'] as const satisfies readonly Action[]
export type PublicAction = (typeof publicActions)[number]
