/**
 * The closed list of reasons why the database refuses something.
 * SQL raises the code (see supabase/schemas/private.sql, `private.refuse`), never a sentence;
 * the words are chosen where they are shown. A code without words does not compile.
 */
export const REFUSALS = [
  'not_signed_in',
  'forbidden',
  'not_found',
  'scan_already_submitted',
  'scan_not_submitted',
  'scan_incomplete',
  'evidence_missing',
  'round_not_open',
  'round_already_open',
  'round_name_invalid',
  'round_close_date_invalid',
  'answer_changed_by_colleague',
  'item_unknown',
  'theme_unknown',
  'answer_status_invalid',
  'option_unknown',
  'options_invalid',
  'number_invalid',
  'number_out_of_range',
  'date_invalid',
  'reason_missing',
  'not_applicable_not_allowed',
  'text_too_long',
  'evidence_url_invalid',
  'deliberate_incomplete',
  'deliberate_date_invalid',
  'route_invalid',
  'email_invalid',
  'municipality_unknown',
  'already_member_elsewhere',
  'already_member',
  'already_coordinator',
  'last_coordinator',
  'invitation_claimed',
  'rating_values_invalid',
  'rating_mark_invalid',
  'rating_background_invalid',
  'rating_language_invalid',
  'rating_empty',
  'malformed_request',
] as const

export type Refusal = (typeof REFUSALS)[number]
