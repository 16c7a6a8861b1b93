// Made by `npm run db:types` from the database; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      action: {
        Row: {
          continuity: boolean
          contributes: boolean
          cost: number | null
          cost_spent: number
          created_at: string
          created_by: string | null
          criteria_note: string
          days_spent: number
          done_on: string | null
          due_on: string
          feasible: boolean
          first_step: string
          has_owner: boolean
          id: string
          measure_id: string | null
          municipality_code: string
          national_theme: string | null
          next_decision: string
          owner: string
          person_days: number | null
          programme_line: number | null
          public: boolean
          public_text: string
          round_id: string
          status: string
          stop_reason: string
          title: string
          updated_at: string
          updated_by: string | null
          version: number
        }
        Insert: {
          continuity?: boolean
          contributes?: boolean
          cost?: number | null
          cost_spent?: number
          created_at?: string
          created_by?: string | null
          criteria_note?: string
          days_spent?: number
          done_on?: string | null
          due_on: string
          feasible?: boolean
          first_step?: string
          has_owner?: boolean
          id: string
          measure_id?: string | null
          municipality_code: string
          national_theme?: string | null
          next_decision?: string
          owner: string
          person_days?: number | null
          programme_line?: number | null
          public?: boolean
          public_text?: string
          round_id: string
          status?: string
          stop_reason?: string
          title: string
          updated_at?: string
          updated_by?: string | null
          version?: number
        }
        Update: {
          continuity?: boolean
          contributes?: boolean
          cost?: number | null
          cost_spent?: number
          created_at?: string
          created_by?: string | null
          criteria_note?: string
          days_spent?: number
          done_on?: string | null
          due_on?: string
          feasible?: boolean
          first_step?: string
          has_owner?: boolean
          id?: string
          measure_id?: string | null
          municipality_code?: string
          national_theme?: string | null
          next_decision?: string
          owner?: string
          person_days?: number | null
          programme_line?: number | null
          public?: boolean
          public_text?: string
          round_id?: string
          status?: string
          stop_reason?: string
          title?: string
          updated_at?: string
          updated_by?: string | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'action_measure_id_fkey'
            columns: ['measure_id']
            isOneToOne: false
            referencedRelation: 'measure'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'action_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'action_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      action_comment: {
        Row: {
          action_id: string
          id: string
          municipality_code: string | null
          text: string
          written_at: string
          written_by: string
        }
        Insert: {
          action_id: string
          id: string
          municipality_code?: string | null
          text: string
          written_at?: string
          written_by: string
        }
        Update: {
          action_id?: string
          id?: string
          municipality_code?: string | null
          text?: string
          written_at?: string
          written_by?: string
        }
        Relationships: [
          {
            foreignKeyName: 'action_comment_action_id_fkey'
            columns: ['action_id']
            isOneToOne: false
            referencedRelation: 'action'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'action_comment_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      action_event: {
        Row: {
          action_id: string
          at: string
          by: string | null
          due_on: string
          id: string
          owner: string
          public: boolean
          reason: string
          status: string
        }
        Insert: {
          action_id: string
          at?: string
          by?: string | null
          due_on: string
          id: string
          owner: string
          public: boolean
          reason: string
          status: string
        }
        Update: {
          action_id?: string
          at?: string
          by?: string | null
          due_on?: string
          id?: string
          owner?: string
          public?: boolean
          reason?: string
          status?: string
        }
        Relationships: [
          {
            foreignKeyName: 'action_event_action_id_fkey'
            columns: ['action_id']
            isOneToOne: false
            referencedRelation: 'action'
            referencedColumns: ['id']
          },
        ]
      }
      action_participant: {
        Row: {
          action_id: string
          answered_at: string | null
          asked_at: string
          cost: number
          municipality_code: string
          person_days: number
          state: string
        }
        Insert: {
          action_id: string
          answered_at?: string | null
          asked_at?: string
          cost: number
          municipality_code: string
          person_days: number
          state?: string
        }
        Update: {
          action_id?: string
          answered_at?: string | null
          asked_at?: string
          cost?: number
          municipality_code?: string
          person_days?: number
          state?: string
        }
        Relationships: [
          {
            foreignKeyName: 'action_participant_action_id_fkey'
            columns: ['action_id']
            isOneToOne: false
            referencedRelation: 'action'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'action_participant_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      answer: {
        Row: {
          answered_at: string
          answered_by: string | null
          deliberate_reason: string
          deliberate_until: string | null
          evidence_url: string
          item_id: string
          note: string
          reason: string
          scan_id: string
          shareable: boolean
          status: string
          value: Json | null
          version: number
        }
        Insert: {
          answered_at?: string
          answered_by?: string | null
          deliberate_reason?: string
          deliberate_until?: string | null
          evidence_url?: string
          item_id: string
          note?: string
          reason?: string
          scan_id: string
          shareable?: boolean
          status: string
          value?: Json | null
          version: number
        }
        Update: {
          answered_at?: string
          answered_by?: string | null
          deliberate_reason?: string
          deliberate_until?: string | null
          evidence_url?: string
          item_id?: string
          note?: string
          reason?: string
          scan_id?: string
          shareable?: boolean
          status?: string
          value?: Json | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'answer_scan_id_fkey'
            columns: ['scan_id']
            isOneToOne: false
            referencedRelation: 'scan'
            referencedColumns: ['id']
          },
        ]
      }
      answer_history: {
        Row: {
          answered_at: string
          answered_by: string | null
          deliberate_reason: string
          deliberate_until: string | null
          evidence_url: string
          item_id: string
          note: string
          reason: string
          scan_id: string
          shareable: boolean
          status: string
          value: Json | null
          version: number
        }
        Insert: {
          answered_at: string
          answered_by?: string | null
          deliberate_reason: string
          deliberate_until?: string | null
          evidence_url: string
          item_id: string
          note: string
          reason: string
          scan_id: string
          shareable: boolean
          status: string
          value?: Json | null
          version: number
        }
        Update: {
          answered_at?: string
          answered_by?: string | null
          deliberate_reason?: string
          deliberate_until?: string | null
          evidence_url?: string
          item_id?: string
          note?: string
          reason?: string
          scan_id?: string
          shareable?: boolean
          status?: string
          value?: Json | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'answer_history_scan_id_item_id_fkey'
            columns: ['scan_id', 'item_id']
            isOneToOne: false
            referencedRelation: 'answer'
            referencedColumns: ['scan_id', 'item_id']
          },
        ]
      }
      contact_point: {
        Row: {
          contact: string
          municipality_code: string
          updated_at: string
          updated_by: string | null
          version: number
        }
        Insert: {
          contact: string
          municipality_code: string
          updated_at?: string
          updated_by?: string | null
          version: number
        }
        Update: {
          contact?: string
          municipality_code?: string
          updated_at?: string
          updated_by?: string | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'contact_point_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: true
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      discussion: {
        Row: {
          item_id: string
          last_at: string
          last_from_office: boolean
          scan_id: string
          settled_at: string | null
          settled_by: string | null
          with_office: boolean
        }
        Insert: {
          item_id: string
          last_at?: string
          last_from_office: boolean
          scan_id: string
          settled_at?: string | null
          settled_by?: string | null
          with_office: boolean
        }
        Update: {
          item_id?: string
          last_at?: string
          last_from_office?: boolean
          scan_id?: string
          settled_at?: string | null
          settled_by?: string | null
          with_office?: boolean
        }
        Relationships: [
          {
            foreignKeyName: 'discussion_scan_id_fkey'
            columns: ['scan_id']
            isOneToOne: false
            referencedRelation: 'scan'
            referencedColumns: ['id']
          },
        ]
      }
      discussion_message: {
        Row: {
          about_rule: string | null
          from_office: boolean
          id: string
          item_id: string
          scan_id: string
          text: string
          with_office: boolean
          written_at: string
          written_by: string
        }
        Insert: {
          about_rule?: string | null
          from_office: boolean
          id: string
          item_id: string
          scan_id: string
          text: string
          with_office: boolean
          written_at?: string
          written_by: string
        }
        Update: {
          about_rule?: string | null
          from_office?: boolean
          id?: string
          item_id?: string
          scan_id?: string
          text?: string
          with_office?: boolean
          written_at?: string
          written_by?: string
        }
        Relationships: [
          {
            foreignKeyName: 'discussion_message_scan_id_item_id_with_office_fkey'
            columns: ['scan_id', 'item_id', 'with_office']
            isOneToOne: false
            referencedRelation: 'discussion'
            referencedColumns: ['scan_id', 'item_id', 'with_office']
          },
        ]
      }
      draft_comment: {
        Row: {
          draft_id: string
          id: string
          kind: string
          part_id: string
          reader_name: string | null
          settled: boolean
          text: string
          written_at: string
          written_by: string | null
        }
        Insert: {
          draft_id: string
          id: string
          kind: string
          part_id: string
          reader_name?: string | null
          settled?: boolean
          text: string
          written_at?: string
          written_by?: string | null
        }
        Update: {
          draft_id?: string
          id?: string
          kind?: string
          part_id?: string
          reader_name?: string | null
          settled?: boolean
          text?: string
          written_at?: string
          written_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'draft_comment_draft_id_fkey'
            columns: ['draft_id']
            isOneToOne: false
            referencedRelation: 'questionnaire_draft'
            referencedColumns: ['id']
          },
        ]
      }
      draft_part: {
        Row: {
          changed_at: string
          changed_by: string | null
          content: Json | null
          draft_id: string
          id: string
          kind: string
          position: number
          version: number
        }
        Insert: {
          changed_at?: string
          changed_by?: string | null
          content?: Json | null
          draft_id: string
          id: string
          kind: string
          position: number
          version: number
        }
        Update: {
          changed_at?: string
          changed_by?: string | null
          content?: Json | null
          draft_id?: string
          id?: string
          kind?: string
          position?: number
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'draft_part_draft_id_fkey'
            columns: ['draft_id']
            isOneToOne: false
            referencedRelation: 'questionnaire_draft'
            referencedColumns: ['id']
          },
        ]
      }
      internal_note: {
        Row: { item_id: string; note: string; scan_id: string; version: number }
        Insert: { item_id: string; note: string; scan_id: string; version: number }
        Update: { item_id?: string; note?: string; scan_id?: string; version?: number }
        Relationships: [
          {
            foreignKeyName: 'internal_note_scan_id_item_id_version_fkey'
            columns: ['scan_id', 'item_id', 'version']
            isOneToOne: true
            referencedRelation: 'answer_history'
            referencedColumns: ['scan_id', 'item_id', 'version']
          },
        ]
      }
      invitation: {
        Row: {
          claimed_at: string | null
          email: string
          invited_at: string
          invited_by: string | null
          municipality_code: string | null
          role: string
        }
        Insert: {
          claimed_at?: string | null
          email: string
          invited_at?: string
          invited_by?: string | null
          municipality_code?: string | null
          role: string
        }
        Update: {
          claimed_at?: string | null
          email?: string
          invited_at?: string
          invited_by?: string | null
          municipality_code?: string | null
          role?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invitation_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      mail_choice: {
        Row: { chosen_at: string; unwanted: string[]; user_id: string; weekly: boolean }
        Insert: { chosen_at?: string; unwanted?: string[]; user_id: string; weekly: boolean }
        Update: { chosen_at?: string; unwanted?: string[]; user_id?: string; weekly?: boolean }
        Relationships: []
      }
      mail_kind: {
        Row: {
          body: string
          fields: string[]
          kind: string
          position: number
          required: string[]
          subject: string
        }
        Insert: {
          body: string
          fields: string[]
          kind: string
          position: number
          required: string[]
          subject: string
        }
        Update: {
          body?: string
          fields?: string[]
          kind?: string
          position?: number
          required?: string[]
          subject?: string
        }
        Relationships: []
      }
      mail_text: {
        Row: {
          body: string | null
          changed_at: string
          changed_by: string | null
          kind: string
          subject: string | null
          version: number
        }
        Insert: {
          body?: string | null
          changed_at?: string
          changed_by?: string | null
          kind: string
          subject?: string | null
          version: number
        }
        Update: {
          body?: string | null
          changed_at?: string
          changed_by?: string | null
          kind?: string
          subject?: string | null
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'mail_text_kind_fkey'
            columns: ['kind']
            isOneToOne: false
            referencedRelation: 'mail_kind'
            referencedColumns: ['kind']
          },
        ]
      }
      measure: {
        Row: {
          approach: string
          conditions: string[]
          cost: string
          duties: Json
          effects: Json
          hours_per_year: number
          id: string
          person_days: number
          position: number
          retired: boolean
          sharing: string
          targets: Json
          title: string
          triggers: Json
          unknown_triggers: string[]
          version: number
          weeks: number
        }
        Insert: {
          approach: string
          conditions?: string[]
          cost: string
          duties?: Json
          effects: Json
          hours_per_year?: number
          id: string
          person_days: number
          position: number
          retired?: boolean
          sharing: string
          targets: Json
          title: string
          triggers: Json
          unknown_triggers?: string[]
          version?: number
          weeks: number
        }
        Update: {
          approach?: string
          conditions?: string[]
          cost?: string
          duties?: Json
          effects?: Json
          hours_per_year?: number
          id?: string
          person_days?: number
          position?: number
          retired?: boolean
          sharing?: string
          targets?: Json
          title?: string
          triggers?: Json
          unknown_triggers?: string[]
          version?: number
          weeks?: number
        }
        Relationships: []
      }
      measure_version: {
        Row: {
          changed_at: string | null
          changed_by: string | null
          content: Json
          measure_id: string
          version: number
        }
        Insert: {
          changed_at?: string | null
          changed_by?: string | null
          content: Json
          measure_id: string
          version: number
        }
        Update: {
          changed_at?: string | null
          changed_by?: string | null
          content?: Json
          measure_id?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'measure_version_measure_id_fkey'
            columns: ['measure_id']
            isOneToOne: false
            referencedRelation: 'measure'
            referencedColumns: ['id']
          },
        ]
      }
      meeting_decision: {
        Row: {
          decided_at: string
          decided_by: string
          id: string
          owner: string
          round_id: string
          text: string
          theme: string
        }
        Insert: {
          decided_at?: string
          decided_by: string
          id: string
          owner?: string
          round_id: string
          text: string
          theme: string
        }
        Update: {
          decided_at?: string
          decided_by?: string
          id?: string
          owner?: string
          round_id?: string
          text?: string
          theme?: string
        }
        Relationships: [
          {
            foreignKeyName: 'meeting_decision_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      member: {
        Row: {
          created_at: string
          email: string
          municipality_code: string | null
          role: string
          user_id: string
        }
        Insert: {
          created_at?: string
          email: string
          municipality_code?: string | null
          role: string
          user_id: string
        }
        Update: {
          created_at?: string
          email?: string
          municipality_code?: string | null
          role?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'member_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      municipality: {
        Row: {
          borders: string[]
          code: string
          ended_on: string | null
          features: string[]
          inhabitants: number
          name: string
          rural: boolean
          short_name: string
          size_class: string
          slug: string
          subregion: string
          successor: string | null
          takes_part: boolean
          tile_column: number
          tile_row: number
        }
        Insert: {
          borders?: string[]
          code: string
          ended_on?: string | null
          features?: string[]
          inhabitants: number
          name: string
          rural: boolean
          short_name: string
          size_class: string
          slug: string
          subregion: string
          successor?: string | null
          takes_part?: boolean
          tile_column: number
          tile_row: number
        }
        Update: {
          borders?: string[]
          code?: string
          ended_on?: string | null
          features?: string[]
          inhabitants?: number
          name?: string
          rural?: boolean
          short_name?: string
          size_class?: string
          slug?: string
          subregion?: string
          successor?: string | null
          takes_part?: boolean
          tile_column?: number
          tile_row?: number
        }
        Relationships: [
          {
            foreignKeyName: 'municipality_subregion_fkey'
            columns: ['subregion']
            isOneToOne: false
            referencedRelation: 'subregion'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'municipality_successor_fkey'
            columns: ['successor']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      naming_consent: {
        Row: {
          given_at: string
          given_by: string
          municipality_code: string
          round_id: string
          stage: string
        }
        Insert: {
          given_at?: string
          given_by: string
          municipality_code: string
          round_id: string
          stage: string
        }
        Update: {
          given_at?: string
          given_by?: string
          municipality_code?: string
          round_id?: string
          stage?: string
        }
        Relationships: [
          {
            foreignKeyName: 'naming_consent_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'naming_consent_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      neighbour: {
        Row: { border_km: number; municipality_code: string; neighbour_code: string }
        Insert: { border_km: number; municipality_code: string; neighbour_code: string }
        Update: { border_km?: number; municipality_code?: string; neighbour_code?: string }
        Relationships: [
          {
            foreignKeyName: 'neighbour_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'neighbour_neighbour_code_fkey'
            columns: ['neighbour_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      own_measure: {
        Row: {
          cost: string | null
          hours_per_year: number | null
          measure_id: string
          municipality_code: string
          note: string
          person_days: number | null
          set_aside: string | null
          updated_at: string
          updated_by: string
          version: number
          weeks: number | null
        }
        Insert: {
          cost?: string | null
          hours_per_year?: number | null
          measure_id: string
          municipality_code: string
          note?: string
          person_days?: number | null
          set_aside?: string | null
          updated_at?: string
          updated_by: string
          version: number
          weeks?: number | null
        }
        Update: {
          cost?: string | null
          hours_per_year?: number | null
          measure_id?: string
          municipality_code?: string
          note?: string
          person_days?: number | null
          set_aside?: string | null
          updated_at?: string
          updated_by?: string
          version?: number
          weeks?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'own_measure_measure_id_fkey'
            columns: ['measure_id']
            isOneToOne: false
            referencedRelation: 'measure'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'own_measure_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      programme_line: {
        Row: {
          confirmed: boolean
          line: number
          name: string
          updated_at: string
          updated_by: string | null
          version: number
        }
        Insert: {
          confirmed?: boolean
          line: number
          name: string
          updated_at?: string
          updated_by?: string | null
          version?: number
        }
        Update: {
          confirmed?: boolean
          line?: number
          name?: string
          updated_at?: string
          updated_by?: string | null
          version?: number
        }
        Relationships: []
      }
      questionnaire_draft: {
        Row: {
          id: string
          name: string
          reader_key: string | null
          started_at: string
          started_from: string
          state: string
        }
        Insert: {
          id?: string
          name: string
          reader_key?: string | null
          started_at?: string
          started_from: string
          state?: string
        }
        Update: {
          id?: string
          name?: string
          reader_key?: string | null
          started_at?: string
          started_from?: string
          state?: string
        }
        Relationships: [
          {
            foreignKeyName: 'questionnaire_draft_started_from_fkey'
            columns: ['started_from']
            isOneToOne: false
            referencedRelation: 'questionnaire_version'
            referencedColumns: ['id']
          },
        ]
      }
      questionnaire_version: {
        Row: {
          definition: Json
          id: string
          note: string
          published_at: string
          rating_items: number
        }
        Insert: {
          definition: Json
          id: string
          note?: string
          published_at?: string
          rating_items?: number
        }
        Update: {
          definition?: Json
          id?: string
          note?: string
          published_at?: string
          rating_items?: number
        }
        Relationships: []
      }
      questionnaire_wording: {
        Row: { content: Json; questionnaire_version: string; version: number }
        Insert: { content: Json; questionnaire_version: string; version?: number }
        Update: { content?: Json; questionnaire_version?: string; version?: number }
        Relationships: [
          {
            foreignKeyName: 'questionnaire_wording_questionnaire_version_fkey'
            columns: ['questionnaire_version']
            isOneToOne: true
            referencedRelation: 'questionnaire_version'
            referencedColumns: ['id']
          },
        ]
      }
      rating_questions: {
        Row: { content: Json; questionnaire_version: string }
        Insert: { content: Json; questionnaire_version: string }
        Update: { content?: Json; questionnaire_version?: string }
        Relationships: [
          {
            foreignKeyName: 'rating_questions_questionnaire_version_fkey'
            columns: ['questionnaire_version']
            isOneToOne: true
            referencedRelation: 'questionnaire_version'
            referencedColumns: ['id']
          },
        ]
      }
      region: {
        Row: {
          colour: string | null
          languages: string[]
          logo: string | null
          mail_sender: string
          names: Json
          office: string
          office_email: string | null
          office_in_french: string
          office_in_full: string
          one: boolean
          product: string
          product_in_full: string
          version: number
        }
        Insert: {
          colour?: string | null
          languages?: string[]
          logo?: string | null
          mail_sender: string
          names: Json
          office: string
          office_email?: string | null
          office_in_french: string
          office_in_full: string
          one?: boolean
          product: string
          product_in_full: string
          version?: number
        }
        Update: {
          colour?: string | null
          languages?: string[]
          logo?: string | null
          mail_sender?: string
          names?: Json
          office?: string
          office_email?: string | null
          office_in_french?: string
          office_in_full?: string
          one?: boolean
          product?: string
          product_in_full?: string
          version?: number
        }
        Relationships: []
      }
      region_note: {
        Row: {
          note: string
          place: string
          round_id: string
          version: number
          written_at: string
          written_by: string
        }
        Insert: {
          note: string
          place: string
          round_id: string
          version: number
          written_at?: string
          written_by: string
        }
        Update: {
          note?: string
          place?: string
          round_id?: string
          version?: number
          written_at?: string
          written_by?: string
        }
        Relationships: [
          {
            foreignKeyName: 'region_note_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      round: {
        Row: {
          closed_at: string | null
          closes_on: string | null
          codes: string
          grace_days: number
          id: string
          name: string
          opened_at: string | null
          own_results: boolean
          participants_on: string | null
          public_on: string | null
          questionnaire_version: string
          rating: boolean
          rating_from: string | null
          rating_until: string | null
          route: string | null
          starts_on: string | null
          state: string
          version: number
        }
        Insert: {
          closed_at?: string | null
          closes_on?: string | null
          codes?: string
          grace_days?: number
          id?: string
          name: string
          opened_at?: string | null
          own_results?: boolean
          participants_on?: string | null
          public_on?: string | null
          questionnaire_version: string
          rating?: boolean
          rating_from?: string | null
          rating_until?: string | null
          route?: string | null
          starts_on?: string | null
          state?: string
          version?: number
        }
        Update: {
          closed_at?: string | null
          closes_on?: string | null
          codes?: string
          grace_days?: number
          id?: string
          name?: string
          opened_at?: string | null
          own_results?: boolean
          participants_on?: string | null
          public_on?: string | null
          questionnaire_version?: string
          rating?: boolean
          rating_from?: string | null
          rating_until?: string | null
          route?: string | null
          starts_on?: string | null
          state?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'round_questionnaire_version_fkey'
            columns: ['questionnaire_version']
            isOneToOne: false
            referencedRelation: 'questionnaire_version'
            referencedColumns: ['id']
          },
        ]
      }
      round_participant: {
        Row: { municipality_code: string; round_id: string; state: string }
        Insert: { municipality_code: string; round_id: string; state: string }
        Update: { municipality_code?: string; round_id?: string; state?: string }
        Relationships: [
          {
            foreignKeyName: 'round_participant_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'round_participant_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      round_reminder: {
        Row: { days: number[]; planned_at: string; planned_by: string | null; round_id: string }
        Insert: {
          days: number[]
          planned_at?: string
          planned_by?: string | null
          round_id: string
        }
        Update: {
          days?: number[]
          planned_at?: string
          planned_by?: string | null
          round_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'round_reminder_round_id_fkey'
            columns: ['round_id']
            isOneToOne: true
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      round_reopening: {
        Row: { closed_at: string; reason: string; reopened_at: string; round_id: string }
        Insert: { closed_at: string; reason: string; reopened_at?: string; round_id: string }
        Update: { closed_at?: string; reason?: string; reopened_at?: string; round_id?: string }
        Relationships: [
          {
            foreignKeyName: 'round_reopening_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      round_stage: {
        Row: { reached_at: string; reached_by: string; round_id: string; stage: string }
        Insert: { reached_at?: string; reached_by: string; round_id: string; stage: string }
        Update: { reached_at?: string; reached_by?: string; round_id?: string; stage?: string }
        Relationships: [
          {
            foreignKeyName: 'round_stage_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      scan: {
        Row: {
          handed_in_at: string | null
          handed_in_by: string | null
          handed_in_hash: string | null
          handed_in_name: string | null
          id: string
          municipality_code: string
          round_id: string
          route: string
          state: string
          submitted_at: string | null
          submitted_by: string | null
        }
        Insert: {
          handed_in_at?: string | null
          handed_in_by?: string | null
          handed_in_hash?: string | null
          handed_in_name?: string | null
          id?: string
          municipality_code: string
          round_id: string
          route?: string
          state?: string
          submitted_at?: string | null
          submitted_by?: string | null
        }
        Update: {
          handed_in_at?: string | null
          handed_in_by?: string | null
          handed_in_hash?: string | null
          handed_in_name?: string | null
          id?: string
          municipality_code?: string
          round_id?: string
          route?: string
          state?: string
          submitted_at?: string | null
          submitted_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'scan_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'scan_round_id_fkey'
            columns: ['round_id']
            isOneToOne: false
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      sharing: {
        Row: {
          changed_at: string
          changed_by: string
          item_id: string
          municipality_code: string
          shares: boolean
        }
        Insert: {
          changed_at?: string
          changed_by: string
          item_id: string
          municipality_code: string
          shares: boolean
        }
        Update: {
          changed_at?: string
          changed_by?: string
          item_id?: string
          municipality_code?: string
          shares?: boolean
        }
        Relationships: [
          {
            foreignKeyName: 'sharing_municipality_code_fkey'
            columns: ['municipality_code']
            isOneToOne: false
            referencedRelation: 'municipality'
            referencedColumns: ['code']
          },
        ]
      }
      signature_retention: {
        Row: { round_id: string; years: number }
        Insert: { round_id: string; years: number }
        Update: { round_id?: string; years?: number }
        Relationships: [
          {
            foreignKeyName: 'signature_retention_round_id_fkey'
            columns: ['round_id']
            isOneToOne: true
            referencedRelation: 'round'
            referencedColumns: ['id']
          },
        ]
      }
      staff_removal: {
        Row: { asked_at: string; asked_by: string; user_id: string }
        Insert: { asked_at?: string; asked_by: string; user_id: string }
        Update: { asked_at?: string; asked_by?: string; user_id?: string }
        Relationships: [
          {
            foreignKeyName: 'staff_removal_user_id_fkey'
            columns: ['user_id']
            isOneToOne: true
            referencedRelation: 'member'
            referencedColumns: ['user_id']
          },
        ]
      }
      submission: {
        Row: {
          answers: Json
          handed_in_at: string
          handed_in_by: string
          handed_in_name: string
          hash: string
          id: string
          number: number
          people_hash: string | null
          questionnaire_version: string
          route: string
          scan_id: string
          score_hash: string | null
          signature_version: number
          signed_at: string
          signed_by: string
          signed_name: string
        }
        Insert: {
          answers: Json
          handed_in_at: string
          handed_in_by: string
          handed_in_name: string
          hash: string
          id?: string
          number: number
          people_hash?: string | null
          questionnaire_version: string
          route: string
          scan_id: string
          score_hash?: string | null
          signature_version?: number
          signed_at?: string
          signed_by: string
          signed_name: string
        }
        Update: {
          answers?: Json
          handed_in_at?: string
          handed_in_by?: string
          handed_in_name?: string
          hash?: string
          id?: string
          number?: number
          people_hash?: string | null
          questionnaire_version?: string
          route?: string
          scan_id?: string
          score_hash?: string | null
          signature_version?: number
          signed_at?: string
          signed_by?: string
          signed_name?: string
        }
        Relationships: [
          {
            foreignKeyName: 'submission_questionnaire_version_fkey'
            columns: ['questionnaire_version']
            isOneToOne: false
            referencedRelation: 'questionnaire_version'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'submission_scan_id_fkey'
            columns: ['scan_id']
            isOneToOne: false
            referencedRelation: 'scan'
            referencedColumns: ['id']
          },
        ]
      }
      submission_return: {
        Row: { reason: string; returned_at: string; returned_by: string; submission_id: string }
        Insert: { reason: string; returned_at?: string; returned_by: string; submission_id: string }
        Update: {
          reason?: string
          returned_at?: string
          returned_by?: string
          submission_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'submission_return_submission_id_fkey'
            columns: ['submission_id']
            isOneToOne: true
            referencedRelation: 'submission'
            referencedColumns: ['id']
          },
        ]
      }
      submission_sheet: {
        Row: { sheet: Json; submission_id: string }
        Insert: { sheet: Json; submission_id: string }
        Update: { sheet?: Json; submission_id?: string }
        Relationships: [
          {
            foreignKeyName: 'submission_sheet_submission_id_fkey'
            columns: ['submission_id']
            isOneToOne: true
            referencedRelation: 'submission'
            referencedColumns: ['id']
          },
        ]
      }
      subregion: {
        Row: { id: string; name: string; position: number }
        Insert: { id: string; name: string; position: number }
        Update: { id?: string; name?: string; position?: number }
        Relationships: []
      }
      task: {
        Row: {
          asked_at: string
          asked_by: string
          assignee: string
          due_on: string | null
          kind: string
          part: string
          question: string
          scan_id: string
        }
        Insert: {
          asked_at?: string
          asked_by: string
          assignee: string
          due_on?: string | null
          kind: string
          part: string
          question?: string
          scan_id: string
        }
        Update: {
          asked_at?: string
          asked_by?: string
          assignee?: string
          due_on?: string | null
          kind?: string
          part?: string
          question?: string
          scan_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'task_scan_id_fkey'
            columns: ['scan_id']
            isOneToOne: false
            referencedRelation: 'scan'
            referencedColumns: ['id']
          },
        ]
      }
      wording_version: {
        Row: {
          changed_at: string
          changed_by: string | null
          content: Json
          questionnaire_version: string
          version: number
        }
        Insert: {
          changed_at?: string
          changed_by?: string | null
          content: Json
          questionnaire_version: string
          version: number
        }
        Update: {
          changed_at?: string
          changed_by?: string | null
          content?: Json
          questionnaire_version?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'wording_version_questionnaire_version_fkey'
            columns: ['questionnaire_version']
            isOneToOne: false
            referencedRelation: 'questionnaire_wording'
            referencedColumns: ['questionnaire_version']
          },
        ]
      }
    }
    Views: {
      answer_change: {
        Row: {
          answer: Json | null
          answered_at: string | null
          email: string | null
          item_id: string | null
          scan_id: string | null
          version: number | null
        }
        Relationships: []
      }
      round_places: { Row: { places: Json | null; round_id: string | null }; Relationships: [] }
      scan_revision: {
        Row: {
          id: string | null
          revision: number | null
          route: string | null
          state: string | null
        }
        Relationships: []
      }
      scan_sheet: {
        Row: {
          answers: Json | null
          changed_at: string | null
          handed_in_at: string | null
          handed_in_by: string | null
          handed_in_hash: string | null
          handed_in_name: string | null
          id: string | null
          municipality_code: string | null
          round_id: string | null
          route: string | null
          state: string | null
          submitted_at: string | null
          submitted_by: string | null
        }
        Relationships: []
      }
      score_sheet: {
        Row: {
          computed_at: string | null
          municipality_code: string | null
          questionnaire_version: string | null
          round_id: string | null
          route: string | null
          scan_id: string | null
          sheet: Json | null
        }
        Relationships: []
      }
    }
    Functions: {
      action_proof: {
        Args: { municipality_code: string }
        Returns: {
          action_id: string | null
          after: number | null
          after_margin: number | null
          after_n: number | null
          after_round: string | null
          before: number | null
          before_margin: number | null
          before_n: number | null
          before_round: string | null
          factor: number | null
          goal: number | null
          item_id: string | null
          kind: string | null
          others_change: number | null
          others_n: number | null
          reason: string | null
          region_change: number | null
          region_n: number | null
          test_change: number | null
          test_margin: number | null
          test_verdict: string | null
        }[]
      }
      answer_joint_action: {
        Args: { action_id: string; joins: boolean }
        Returns: Database['public']['Tables']['action_participant']['Row']
      }
      ask_staff_removal: { Args: { user_id: string }; Returns: undefined }
      assign_task: {
        Args: { email: string; kind: string; part: string; question?: string; scan_id: string }
        Returns: Database['public']['Tables']['task']['Row']
      }
      audit_log: {
        Args: {
          before?: string | null
          from_day?: string | null
          kind?: string | null
          page_size?: number
          person?: string
          place?: string | null
          to_day?: string | null
        }
        Returns: {
          act: string | null
          actor: string | null
          at: string | null
          facts: Json | null
          hash: string | null
          municipality_code: string | null
          number: string | null
          previous: string | null
          round_id: string | null
          round_name: string | null
          subject: string | null
          subject_kind: string | null
          total: string | null
        }[]
      }
      be_at_draft: {
        Args: { draft_id: string; part?: string | null }
        Returns: { at_part: string | null; email: string | null }[]
      }
      be_present: {
        Args: { clashes?: number; scan_id: string; theme?: string | null; waiting?: number }
        Returns: { email: string | null; theme_id: string | null }[]
      }
      certificate: {
        Args: { code: string }
        Returns: {
          handed_in_on: string | null
          municipality: string | null
          number: number | null
          returned_on: string | null
          round: string | null
          signed_on: string | null
          unaltered: boolean | null
        }[]
      }
      change_action: {
        Args: {
          action_id: string
          continuity: boolean
          contributes: boolean
          cost: number
          cost_spent: number
          criteria_note: string
          days_spent: number
          due_on: string
          expected_version: number
          feasible: boolean
          first_step: string
          has_owner: boolean
          owner: string
          person_days: number
          public: boolean
          public_text: string
          title: string
        }
        Returns: Database['public']['Tables']['action']['Row']
      }
      change_role: { Args: { email: string; role: string }; Returns: undefined }
      check_audit_log: {
        Args: never
        Returns: { acts: string | null; broken_at: string | null; head: string | null }[]
      }
      choose_mail: {
        Args: { kind: string; wanted: boolean }
        Returns: Database['public']['Tables']['mail_choice']['Row']
      }
      choose_route: {
        Args: { route: string; scan_id: string }
        Returns: Database['public']['Tables']['scan']['Row']
      }
      choose_weekly_mail: {
        Args: { weekly: boolean }
        Returns: Database['public']['Tables']['mail_choice']['Row']
      }
      claim_invitation: { Args: never; Returns: Database['public']['Tables']['member']['Row'][] }
      close_round: {
        Args: { round_id: string }
        Returns: Database['public']['Tables']['round']['Row']
      }
      comment_action: {
        Args: { action_id: string; id: string; text: string }
        Returns: Database['public']['Tables']['action_comment']['Row']
      }
      comment_as_reader: {
        Args: {
          id: string
          kind: string
          name: string
          part_id: string
          reader_key: string
          text: string
        }
        Returns: undefined
      }
      comment_on_draft: {
        Args: { draft_id: string; id: string; kind: string; part_id: string; text: string }
        Returns: undefined
      }
      comparison: {
        Args: { round_id: string; route?: string }
        Returns: {
          items: Json | null
          letter: string | null
          municipality_code: string | null
          own: boolean | null
          provisional: Json | null
          themes: Json | null
          total: number | null
        }[]
      }
      confirm_staff_removal: { Args: { user_id: string }; Returns: undefined }
      deliberate_choices: {
        Args: { round_id: string }
        Returns: {
          item_id: string | null
          municipality_code: string | null
          reason: string | null
          until: string | null
        }[]
      }
      discuss: {
        Args: {
          about_rule?: string | null
          id: string
          item_id: string
          scan_id: string
          text: string
          with_office: boolean
        }
        Returns: Database['public']['Tables']['discussion_message']['Row']
      }
      divide_themes: {
        Args: { division: string; scan_id: string }
        Returns: Database['public']['Tables']['task']['Row'][]
      }
      donors: {
        Args: { scan_id: string }
        Returns: {
          contact_point: string | null
          item_id: string | null
          municipality_code: string | null
        }[]
      }
      donors_by_item: {
        Args: never
        Returns: { item_id: string | null; municipality_codes: string[] | null }[]
      }
      draft_reach: {
        Args: { draft_id: string }
        Returns: {
          going_on: number | null
          id: string | null
          kind: string | null
          prefilled: number | null
          proofs: number | null
          trends: number | null
        }[]
      }
      erase_me: { Args: never; Returns: undefined }
      goes_by_itself: {
        Args: { days: number }
        Returns: { day: string | null; kind: string | null; n: string | null }[]
      }
      hand_in_scan: {
        Args: { name: string; scan_id: string }
        Returns: Database['public']['Tables']['scan']['Row']
      }
      hand_over_coordination: {
        Args: { user_id: string }
        Returns: Database['public']['Tables']['member']['Row']
      }
      held_ratings: {
        Args: { round_id: string }
        Returns: { held: number | null; municipality_code: string | null }[]
      }
      invite_colleague: {
        Args: { email: string }
        Returns: Database['public']['Tables']['invitation']['Row']
      }
      invite_coordinator: {
        Args: { email: string; municipality_code: string }
        Returns: Database['public']['Tables']['invitation']['Row']
      }
      invite_people: {
        Args: { people: string }
        Returns: Database['public']['Tables']['invitation']['Row'][]
      }
      invite_staff: {
        Args: { email: string }
        Returns: Database['public']['Tables']['invitation']['Row']
      }
      invite_viewer: {
        Args: { email: string }
        Returns: Database['public']['Tables']['invitation']['Row']
      }
      is_demo: { Args: never; Returns: boolean }
      judge_held_ratings: {
        Args: { counts: boolean; municipality_code: string; round_id: string }
        Returns: undefined
      }
      kernteam_actions: {
        Args: never
        Returns: {
          answers: Json | null
          cost: number | null
          cost_spent: number | null
          days_spent: number | null
          done_on: string | null
          due_on: string | null
          id: string | null
          invited: number | null
          joined: string[] | null
          measure_id: string | null
          municipality_code: string | null
          national_theme: string | null
          next_decision: string | null
          person_days: number | null
          programme_line: number | null
          public: boolean | null
          public_text: string | null
          ratings: Json | null
          round_id: string | null
          status: string | null
          title: string | null
          version: number | null
        }[]
      }
      left_out_municipalities: { Args: { round_id: string; stage: string }; Returns: string[] }
      mail_invitation_again: { Args: { email: string }; Returns: undefined }
      mail_numbers: {
        Args: never
        Returns: {
          a_day: number | null
          bounced: number | null
          failed: number | null
          reminder_days: number[] | null
          sending: number | null
          today: number | null
          unknown: number | null
          waiting: number | null
        }[]
      }
      mails: {
        Args: { of_kind?: string | null; of_state?: string | null; words?: string | null }
        Returns: {
          answer: string | null
          attempts: number | null
          id: string | null
          kind: string | null
          municipality_code: string | null
          next_attempt: string | null
          queued_at: string | null
          recipient: string | null
          round_id: string | null
          settled_at: string | null
          state: string | null
          test: boolean | null
        }[]
      }
      make_action: {
        Args: {
          continuity?: boolean
          contributes?: boolean
          cost?: number | null
          criteria_note?: string
          due_on: string
          feasible?: boolean
          first_step?: string
          has_owner?: boolean
          id: string
          measure_id?: string | null
          municipality_code?: string | null
          owner: string
          parts?: string | null
          person_days?: number | null
          round_id: string
          title: string
        }
        Returns: Database['public']['Tables']['action']['Row']
      }
      make_rating_codes: {
        Args: { amount: number; municipality_code: string; round_id: string }
        Returns: { code: string | null }[]
      }
      measures_of_round: {
        Args: { round_id: string }
        Returns: { content: Json | null; id: string | null; version: number | null }[]
      }
      merge_municipalities: {
        Args: { codes: string; ended_on: string; made?: string | null; successor: string }
        Returns: Database['public']['Tables']['municipality']['Row']
      }
      merge_preview: {
        Args: { codes: string; successor: string }
        Returns: {
          actions: number | null
          contact_points: number | null
          invited: number | null
          people: number | null
          planned: number | null
          rounds: number | null
          shared: number | null
          stopping: number | null
        }[]
      }
      move_last_day: {
        Args: { closes_on: string; round_id: string }
        Returns: Database['public']['Tables']['round']['Row']
      }
      my_data: { Args: never; Returns: Json }
      my_device_key: { Args: never; Returns: string }
      name_programme_line: {
        Args: { expected_version: number; line: number; name: string }
        Returns: Database['public']['Tables']['programme_line']['Row']
      }
      named_municipalities: { Args: { round_id: string; stage: string }; Returns: string[] }
      needs: {
        Args: { municipality_code: string; round_id: string }
        Returns: {
          importance: number | null
          importance_margin: number | null
          n: number | null
          rating_item: string | null
          region_importance: number | null
          region_importance_margin: number | null
          region_n: number | null
          region_satisfaction: number | null
          region_satisfaction_margin: number | null
          region_satisfied: number | null
          region_satisfied_margin: number | null
          satisfaction: number | null
          satisfaction_margin: number | null
          satisfied: number | null
          satisfied_margin: number | null
        }[]
      }
      needs_of_round: {
        Args: { round_id: string }
        Returns: { municipality_code: string | null; needs: string | null }[]
      }
      note_file_taken: { Args: { kind: string; page: string }; Returns: undefined }
      note_round_looked_at: { Args: { round_id: string }; Returns: undefined }
      note_scan_looked_at: { Args: { scan_id: string }; Returns: undefined }
      open_round: {
        Args: {
          closes_on?: string | null
          name?: string | null
          own_results?: boolean
          questionnaire_version?: string | null
          round_id?: string | null
        }
        Returns: Database['public']['Tables']['round']['Row']
      }
      places_of_rounds: {
        Args: never
        Returns: { places: string[] | null; round_id: string | null }[]
      }
      plan_reminders: {
        Args: { days: number[]; round_id: string }
        Returns: Database['public']['Tables']['round_reminder']['Row']
      }
      plan_round: {
        Args: { round_id: string }
        Returns: Database['public']['Tables']['round']['Row']
      }
      plan_steps: {
        Args: {
          expected_version: number
          participants_on?: string | null
          public_on?: string | null
          round_id: string
        }
        Returns: Database['public']['Tables']['round']['Row']
      }
      public_actions: {
        Args: { municipality_code: string }
        Returns: {
          done_month: string | null
          due_month: string | null
          rating_items: string[] | null
          round_id: string | null
          status: string | null
          theme: string | null
          title: string | null
          together: string[] | null
          words: string | null
        }[]
      }
      public_actions_of_round: {
        Args: { round_id: string }
        Returns: {
          done_month: string | null
          due_month: string | null
          municipality_code: string | null
          rating_item: string | null
          status: string | null
          theme: string | null
          title: string | null
          together: string[] | null
          words: string | null
        }[]
      }
      public_responses: {
        Args: { round_id: string }
        Returns: {
          indicative: boolean | null
          left_out: number | null
          mark: number | null
          mark_margin: number | null
          mark_n: number | null
          municipality_code: string | null
          responses: number | null
        }[]
      }
      public_results: {
        Args: { round_id: string }
        Returns: {
          importance: number | null
          importance_margin: number | null
          indicative: boolean | null
          municipality_code: string | null
          n: number | null
          rating_item: string | null
          satisfaction: number | null
          satisfaction_margin: number | null
          satisfied: number | null
          satisfied_margin: number | null
        }[]
      }
      public_rounds: {
        Args: never
        Returns: {
          closed_at: string | null
          id: string | null
          name: string | null
          questionnaire_version: string | null
        }[]
      }
      public_split: {
        Args: { municipality_code: string; round_id: string; split: string }
        Returns: {
          importance: number | null
          importance_margin: number | null
          n: number | null
          part: string | null
          rating_item: string | null
          satisfaction: number | null
          satisfaction_margin: number | null
        }[]
      }
      publish_draft: {
        Args: { draft_id: string; edits_seen: number; note: string }
        Returns: string
      }
      published_rounds: {
        Args: never
        Returns: {
          closed_at: string | null
          id: string | null
          name: string | null
          questionnaire_version: string | null
        }[]
      }
      published_scores: {
        Args: { round_id: string }
        Returns: {
          municipality_code: string | null
          provisional: boolean | null
          route: string | null
          score: number | null
          theme: string | null
        }[]
      }
      published_theme_spread: {
        Args: { round_id: string }
        Returns: {
          lower_quartile: number | null
          median: number | null
          n: number | null
          route: string | null
          theme: string | null
          upper_quartile: number | null
        }[]
      }
      questionnaire_in_use: { Args: never; Returns: Json }
      rate_service: {
        Args: {
          challenge?: string | null
          code?: string | null
          comment?: string | null
          contact?: string | null
          given_round?: string | null
          importance: (number | null)[]
          language: string
          mark?: number | null
          municipality_code: string
          nonce?: string | null
          rating_id: string
          satisfaction: (number | null)[]
          seconds?: number | null
          sector?: string | null
          size?: string | null
        }
        Returns: string
      }
      rating_challenge: { Args: never; Returns: { id: string | null; work: number | null }[] }
      rating_code_fits: {
        Args: {
          challenge?: string | null
          code: string
          municipality_code: string
          nonce?: string | null
        }
        Returns: boolean
      }
      rating_codes: {
        Args: { round_id: string }
        Returns: {
          made: number | null
          municipality_code: string | null
          required: boolean | null
        }[]
      }
      rating_days: {
        Args: { round_id: string }
        Returns: {
          day: string | null
          municipality_code: string | null
          responses: number | null
        }[]
      }
      rating_form: { Args: { known: string }; Returns: Json }
      rating_minutes: {
        Args: { round_id: string }
        Returns: { minutes: number | null; municipality_code: string | null }[]
      }
      rating_response: {
        Args: { round_id: string }
        Returns: {
          enough: boolean | null
          left_out: number | null
          left_out_matters: boolean | null
          municipality_code: string | null
          n: number | null
        }[]
      }
      rating_round: {
        Args: never
        Returns: {
          closes_on: string | null
          coded: boolean | null
          id: string | null
          name: string | null
          opened: number | null
          places: string[] | null
        }[]
      }
      rating_spread: {
        Args: { round_id: string }
        Returns: { importance: number | null; satisfaction: number | null }[]
      }
      rating_steps: {
        Args: { round_id: string }
        Returns: { municipality_code: string | null; reached: number | null; step: number | null }[]
      }
      reach_rating_step: {
        Args: {
          challenge?: string | null
          municipality_code: string
          nonce?: string | null
          step: number
        }
        Returns: undefined
      }
      read_draft: { Args: { draft_id: string }; Returns: Json }
      read_shared_draft: { Args: { reader_key: string }; Returns: Json }
      released_remarks: {
        Args: { municipality_code: string; round_id: string }
        Returns: { remark: string | null }[]
      }
      remarks_to_review: {
        Args: { round_id: string }
        Returns: {
          id: string | null
          municipality_code: string | null
          released: string | null
          state: string | null
          week: string | null
          written: string | null
        }[]
      }
      reminded_today: {
        Args: never
        Returns: {
          days_left: number | null
          municipality_code: string | null
          recipient: string | null
          round_id: string | null
          state: string | null
          themes: Json | null
        }[]
      }
      remove_colleague: {
        Args: { passes_to?: string | null; user_id: string }
        Returns: Database['public']['Tables']['member']['Row']
      }
      remove_decision: { Args: { id: string }; Returns: undefined }
      remove_round: { Args: { round_id: string }; Returns: undefined }
      remove_viewer: {
        Args: { user_id: string }
        Returns: Database['public']['Tables']['member']['Row']
      }
      reopen_round: {
        Args: { closes_on?: string | null; reason: string; round_id: string }
        Returns: Database['public']['Tables']['round']['Row']
      }
      require_rating_codes: { Args: { required: boolean; round_id: string }; Returns: undefined }
      retry_mail: { Args: { id: string }; Returns: undefined }
      return_scan: {
        Args: { reason: string; scan_id: string }
        Returns: Database['public']['Tables']['scan']['Row']
      }
      review_remark: {
        Args: { remark_id: string; state: string; words?: string | null }
        Returns: undefined
      }
      round_board: {
        Args: { round_id: string }
        Returns: {
          changed_at: string | null
          clashes: number | null
          coordinators: number | null
          enough_ratings: boolean | null
          handed_in_at: string | null
          invited: number | null
          municipality_code: string | null
          not_reached: string | null
          open_questions: number | null
          ratings: number | null
          returned_at: string | null
          route: string | null
          scan_id: string | null
          state: string | null
          submitted_at: string | null
          takes_part: boolean | null
          themes: Json | null
          to_answer: number | null
          unsaved: number | null
          unsaved_since: string | null
        }[]
      }
      round_contents: {
        Args: never
        Returns: {
          held_municipalities: number | null
          ready_to_sign: number | null
          remarks_reviewed: number | null
          remarks_waiting: number | null
          round_id: string | null
          submitted: number | null
        }[]
      }
      rounds: { Args: never; Returns: Database['public']['Tables']['round']['Row'][] }
      save_answer: {
        Args: {
          deliberate_reason?: string
          deliberate_until?: string | null
          evidence_url?: string
          expected_version: number
          internal_note?: string
          item_id: string
          note?: string
          reason?: string
          scan_id: string
          shareable?: boolean
          status: string
          value?: string | null
        }
        Returns: Database['public']['Tables']['answer']['Row']
      }
      save_contact_point: {
        Args: { contact: string; expected_version: number }
        Returns: Database['public']['Tables']['contact_point']['Row']
      }
      save_decision: {
        Args: { id: string; owner?: string; round_id: string; text: string; theme: string }
        Returns: Database['public']['Tables']['meeting_decision']['Row']
      }
      save_draft: {
        Args: { draft_id: string; edits: string }
        Returns: Database['public']['Tables']['draft_part']['Row'][]
      }
      save_mail_text: {
        Args: {
          body?: string | null
          expected_version: number
          kind: string
          subject?: string | null
        }
        Returns: Database['public']['Tables']['mail_text']['Row']
      }
      save_measure: {
        Args: { content: string; expected_version: number; measure_id: string }
        Returns: Database['public']['Tables']['measure']['Row']
      }
      save_own_measure: {
        Args: {
          cost?: string | null
          expected_version: number
          hours_per_year?: number | null
          measure_id: string
          note?: string
          person_days?: number | null
          set_aside?: string | null
          weeks?: number | null
        }
        Returns: Database['public']['Tables']['own_measure']['Row']
      }
      save_region_note: {
        Args: { expected_version: number; note: string; place: string; round_id: string }
        Returns: Database['public']['Tables']['region_note']['Row']
      }
      save_round: {
        Args: {
          closes_on?: string | null
          codes?: string
          expected_version?: number | null
          grace_days?: number
          later_places?: string
          name?: string | null
          own_results?: boolean
          participants_on?: string | null
          places?: string
          public_on?: string | null
          questionnaire_version?: string | null
          rating?: boolean
          rating_from?: string | null
          rating_until?: string | null
          round_id?: string | null
          route?: string | null
          starts_on?: string | null
        }
        Returns: Database['public']['Tables']['round']['Row']
      }
      save_sharing: {
        Args: { item_id: string; shares: boolean }
        Returns: Database['public']['Tables']['sharing']['Row']
      }
      save_wording: {
        Args: { content: string; expected_version: number; questionnaire_version: string }
        Returns: Database['public']['Tables']['questionnaire_wording']['Row']
      }
      send_test_mail: { Args: { body: string; kind: string; subject: string }; Returns: undefined }
      senders_are_known: { Args: never; Returns: boolean }
      server_moment: { Args: never; Returns: string }
      set_action_status: {
        Args: { action_id: string; expected_version: number; reason?: string; status: string }
        Returns: Database['public']['Tables']['action']['Row']
      }
      set_mail_settings: { Args: { a_day: number; reminder_days: number[] }; Returns: undefined }
      set_naming_consent: { Args: { round_id: string; stage: string }; Returns: undefined }
      set_participation: {
        Args: { municipality_code: string; round_id: string; state: string }
        Returns: Database['public']['Tables']['round_participant']['Row']
      }
      set_signature_retention: {
        Args: { round_id: string; years: number }
        Returns: Database['public']['Tables']['signature_retention']['Row']
      }
      set_up_region: {
        Args: { expected_version: number; region: string }
        Returns: Database['public']['Tables']['region']['Row']
      }
      settle_discussion: {
        Args: { item_id: string; scan_id: string; settled: boolean; with_office: boolean }
        Returns: Database['public']['Tables']['discussion']['Row']
      }
      settle_draft_comment: { Args: { comment_id: string; settled: boolean }; Returns: undefined }
      share_action: {
        Args: {
          action_id: string
          cost: number
          expected_version: number
          parts: string
          person_days: number
        }
        Returns: Database['public']['Tables']['action']['Row']
      }
      share_draft: { Args: { draft_id: string; shared: boolean }; Returns: string }
      shareable_items: {
        Args: never
        Returns: {
          changed_at: string | null
          changed_by: string | null
          item_id: string | null
          municipality_code: string | null
          shares: boolean | null
        }[]
      }
      sign_scan: {
        Args: { hash: string; name: string; scan_id: string }
        Returns: Database['public']['Tables']['submission']['Row']
      }
      signed_in_people: {
        Args: never
        Returns: { last: string | null; since: string | null; user_id: string | null }[]
      }
      start_draft: { Args: { name: string; parts: string; started_from: string }; Returns: string }
      steer_action: {
        Args: {
          action_id: string
          expected_version: number
          national_theme: string
          next_decision: string
          programme_line: number
        }
        Returns: Database['public']['Tables']['action']['Row']
      }
      take_back_round: {
        Args: { round_id: string }
        Returns: Database['public']['Tables']['round']['Row']
      }
      take_back_scan: {
        Args: { scan_id: string }
        Returns: Database['public']['Tables']['scan']['Row']
      }
      theme_ratings: {
        Args: { municipality_code?: string | null }
        Returns: {
          items: number | null
          margin: number | null
          median: number | null
          municipalities: number | null
          n: number | null
          round_id: string | null
          satisfaction: number | null
          theme: string | null
        }[]
      }
      theme_spread: {
        Args: { scan_id: string }
        Returns: {
          lower_quartile: number | null
          max: number | null
          median: number | null
          min: number | null
          n: number | null
          theme: string | null
          upper_quartile: number | null
        }[]
      }
      throw_draft_away: { Args: { draft_id: string }; Returns: undefined }
      total_spread: {
        Args: { scan_id: string }
        Returns: {
          lower_quartile: number | null
          max: number | null
          median: number | null
          min: number | null
          n: number | null
          upper_quartile: number | null
        }[]
      }
      undelivered_mails: {
        Args: never
        Returns: {
          answer: string | null
          kind: string | null
          recipient: string | null
          settled_at: string | null
          state: string | null
        }[]
      }
      what_passes_on: {
        Args: { user_id: string }
        Returns: {
          actions: number | null
          contact_point: boolean | null
          questions: number | null
          themes: number | null
        }[]
      }
      what_worked: {
        Args: never
        Returns: {
          answers: string | null
          contact_point: string | null
          cost: number | null
          cost_spent: number | null
          days_spent: number | null
          joint: boolean | null
          measure_id: string | null
          municipality_code: string | null
          own: boolean | null
          person_days: number | null
          public_text: string | null
          ratings: string | null
          round_id: string | null
        }[]
      }
      widen_visibility: {
        Args: { round_id: string; stage: string }
        Returns: Database['public']['Tables']['round_stage']['Row']
      }
      withdraw_invitation: {
        Args: { email: string }
        Returns: Database['public']['Tables']['invitation']['Row']
      }
      withdraw_staff_removal: { Args: { user_id: string }; Returns: undefined }
      withdraw_task: { Args: { kind: string; part: string; scan_id: string }; Returns: undefined }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
