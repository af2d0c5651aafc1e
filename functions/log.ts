import { Logger } from '@aws-lambda-powertools/logger'
import { environment } from './environment'

/** Writes JSON lines. Ids, codes and field paths only: never what a person wrote, nor who they are. */
export const log = new Logger({ serviceName: 'houniao', logLevel: environment.LOG_LEVEL })
