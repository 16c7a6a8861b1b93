import type { Route } from './questionnaire/definition.ts'

/** JSON as it was stored. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What was signed, once; kept for ever (supabase/schemas/submission.sql). */
export type Submission = SignedContent & {
  id: string
  scanId: string
  /** 1 for the first of a scan. */
  number: number
  /** Of the content, in hexadecimals. */
  hash: string
  handedInName: string
  /** ISO moment. */
  handedInAt: string
  signedName: string
  /** ISO moment. */
  signedAt: string
  /** ESZL gave it back: it no longer counts. */
  returned: { reason: string; at: string } | null
}

/** What a signature is under. */
export type SignedContent = {
  /** The shared part of every answer, by item id. */
  answers: { readonly [itemId: string]: Json }
  questionnaireVersion: string
  route: Route
}
