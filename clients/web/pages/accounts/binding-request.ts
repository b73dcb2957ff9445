import type { BindingRequestsQuery } from './binding-requests.generated.ts'

/** A binding that waits to be confirmed. */
export type BindingRequest = NonNullable<BindingRequestsQuery['bindingRequests']>[number]
