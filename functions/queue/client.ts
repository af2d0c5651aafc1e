import { SQSClient } from '@aws-sdk/client-sqs'
import { environment } from '../environment'

/** The queues, as this function's role may use them. */
export const client = new SQSClient({
  region: environment.AWS_REGION,
  ...(environment.SQS_ENDPOINT && {
    endpoint: environment.SQS_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
})
