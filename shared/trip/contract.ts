export * from './member-contract'
export * from './origin-contract'
export * from './host-contract'
export * from './away-contract'
