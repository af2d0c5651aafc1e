export * from './reading-contract'
export * from './registering-contract'
export * from './step-contract'
