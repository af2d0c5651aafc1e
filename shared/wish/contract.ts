export * from './asking-contract'
export * from './helping-contract'
export * from './keeping-contract'
