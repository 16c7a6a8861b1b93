export const ROLES = [
  'stranger',
  'outsider',
  'colleague',
  'coordinator',
  'other',
  'viewer',
  'staff',
  'service',
] as const
export const TABLE_RIGHTS: Record<string, string> = {}
export const FUNCTION_RIGHTS: Record<string, string> = {}
