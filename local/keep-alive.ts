/**
 * So long a server of this machine keeps a connection that nobody uses, in milliseconds: longer than any client does,
 * so that none finds it closed in the very moment it is used again. Node's own five seconds are over within one pause
 * of a busy machine.
 */
export const keepAliveTimeout = 120_000
