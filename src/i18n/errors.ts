import { our } from './our-region.ts'
import type { DataError } from '#data/errors.ts'
import type { SignInError } from '#data/session.ts'
import type { Refusal } from '#domain/refusal.ts'

/** Why something was refused, for the person who tried. A code without words does not compile. */
export const refusalWords: Record<Refusal, string> = {
  not_signed_in: 'U bent niet meer ingelogd. Log opnieuw in.',
  forbidden: 'U hebt hier geen toegang toe.',
  not_found: 'Dit bestaat niet, of u mag het niet zien.',
  scan_already_submitted: 'De scan is al ingediend. U kunt niets meer veranderen.',
  scan_ready_to_sign:
    'De scan wacht op een handtekening. Wilt u iets veranderen? Neem hem dan eerst terug.',
  scan_not_handed_in: 'De scan is niet (meer) klaargezet om te tekenen.',
  signature_name_invalid:
    'Vul uw naam in, met 2 tot 120 tekens. Een regeleinde of onzichtbaar teken kan niet.',
  signer_handed_in: 'U hebt de scan zelf klaargezet. Een collega moet tekenen.',
  signed_content_changed:
    'De antwoorden zijn veranderd sinds u deze bladzijde opende. Bekijk ze opnieuw en teken dan.',
  return_reason_missing: 'Schrijf op waarom u de scan teruggeeft.',
  scan_not_submitted: 'De scan is nog niet ingediend.',
  scan_incomplete: 'Er zijn nog te veel vragen open om in te dienen.',
  evidence_missing: 'Bij sommige hoge antwoorden ontbreekt nog een toelichting of een link.',
  round_not_open: 'Deze ronde is niet (meer) open.',
  round_already_open:
    'Een of meer van deze gemeenten doen al mee aan een ronde die open is. Sluit die eerst, of laat hen hier weg.',
  round_name_invalid: 'Geef de ronde een naam van hoogstens 120 tekens.',
  round_name_taken: 'Er is al een ronde met deze naam. Kies een andere naam.',
  round_close_date_invalid: 'De einddatum moet vandaag of later zijn.',
  round_still_open: 'Deze ronde is nog open. Sluit de ronde eerst.',
  round_is_draft: 'Deze ronde is nog een concept. Dit kan pas als zij gepland of open is.',
  round_is_planned:
    'Deze ronde is al gepland. Zet haar eerst terug naar concept als u iets wilt veranderen.',
  round_is_open: 'Deze ronde is al open.',
  round_is_closed: 'Deze ronde is gesloten. Heropen haar eerst.',
  round_dates_invalid: 'De laatste dag komt niet voor de eerste dag.',
  round_start_date_invalid: 'Kies een eerste dag van vandaag of later.',
  rating_dates_invalid:
    'De dagen voor ondernemers vallen binnen de ronde, en de laatste niet voor de eerste.',
  stage_days_invalid:
    'Laten zien kan pas vanaf de laatste dag van de ronde en niet in het verleden, en aan iedereen niet eerder dan aan deelnemers.',
  round_in_use: 'Dit kan niet meer: in deze ronde is al iets ingevuld of beoordeeld.',
  round_version_differs:
    'Er is een ronde open met een andere vragenlijst. Rondes die tegelijk open zijn, hebben dezelfde vragenlijst.',
  round_without_participants: 'Kies minstens één gemeente die meedoet.',
  round_reopen_too_late: 'Deze ronde is te lang geleden gesloten om te heropenen.',
  round_shown_already: 'Dit kan niet meer: anderen zien de uitkomsten van deze ronde al.',
  reopen_reason_missing: 'Schrijf op waarom u de ronde heropent.',
  round_in_grace:
    'Een gemeente kan nog tekenen. Wacht tot zij getekend heeft, of tot de dagen daarvoor om zijn.',
  participation_invalid: 'Kies of deze gemeente meedoet.',
  municipality_not_in_round: 'Uw gemeente doet niet mee in deze ronde. Wat u invulde is bewaard.',
  route_fixed: 'In deze ronde heeft iedereen dezelfde versie van de scan.',
  codes_off: 'Deze ronde heeft geen codes.',
  stage_invalid: 'Deze stap bestaat niet.',
  stage_not_next: 'Deze stap is al gezet of is nog niet aan de beurt. Laad de pagina opnieuw.',
  consent_fixed: 'Dit kan niet meer: anderen zien de uitkomsten van deze ronde al.',
  decision_missing: 'Schrijf op wat u besluit.',
  changed_by_colleague: 'Een collega heeft dit intussen veranderd. Bekijk eerst wat er nu staat.',
  sent_otherwise:
    'Wat u eerst verstuurde, is al opgeslagen. Wat u daarna hebt veranderd nog niet. Verstuurt u het nog eens, dan komt het erbij.',
  measure_exists: 'Er is al een maatregel met dit kenmerk. Kies een andere titel.',
  measure_id_invalid:
    'Een kenmerk heeft kleine letters, cijfers en streepjes, hoogstens 60 tekens.',
  measure_text_invalid:
    'Vul een titel (hoogstens 200 tekens), een aanpak en wat te delen is (elk hoogstens 1.000) in.',
  measure_trigger_invalid:
    'Kies bij elke vraag een antwoord dat kan voorkomen, maar niet het beste antwoord.',
  measure_target_invalid:
    'Een doel mag niet lager zijn dan het antwoord waarbij de maatregel begint.',
  measure_condition_invalid: 'Kies voorwaarden uit de lijst, elk één keer.',
  measure_duty_invalid:
    'Kies bij een wettelijke plicht een vraag, en antwoorden die de plicht niet halen. Vul de wet en het artikel in, hoogstens 200 tekens.',
  measure_effect_invalid: 'Kies wat ondernemers ervan merken, elk één keer, en hoe sterk.',
  measure_estimate_invalid: 'Schat 0,5 tot 250 dagen werk en 1 tot 104 weken, en kies de kosten.',
  wording_invalid: 'Deze woorden passen niet bij deze vragenlijst.',
  draft_closed: 'Dit concept is al gepubliceerd of weggegooid.',
  draft_part_invalid: 'Dit deel van de vragenlijst is nog niet heel. Kijk of alles is ingevuld.',
  version_name_invalid: 'Een versie heeft kleine letters, cijfers en streepjes, zoals 2027-1.',
  version_name_taken: 'Er is al een versie of concept met deze naam. Kies een andere naam.',
  version_note_missing: 'Schrijf op wat er nieuw is, in hoogstens 2.000 tekens.',
  questionnaire_faulty: 'De vragenlijst klopt nog niet. Los eerst op wat bij de controles staat.',
  lineage_undecided: 'Beslis eerst van elke veranderde vraag hoe zij bij de vorige versie hoort.',
  line_name_invalid: 'Geef de programmalijn een naam van hoogstens 120 tekens.',
  item_unknown: 'Deze vraag hoort niet bij deze vragenlijst.',
  not_a_colleague:
    'Dit adres hoort nog niet bij de gemeente. Vraag de coördinator om deze persoon uit te nodigen.',
  theme_unknown: 'Dit thema staat niet in de vragenlijst.',
  answer_status_invalid: 'Dit antwoord kan niet worden bewaard.',
  option_unknown: 'Deze keuze bestaat niet.',
  options_invalid:
    'Deze keuzes kunnen niet samen. Kies er minstens één, en niets naast ‘geen van deze’.',
  number_invalid: 'Vul een getal in dat bij deze vraag past.',
  number_out_of_range: 'Dit getal is te laag of te hoog.',
  date_invalid: 'Vul een datum in die al geweest is.',
  reason_missing: 'Schrijf op waarom dit niet van toepassing is.',
  not_applicable_not_allowed: 'Bij deze vraag kan ‘niet van toepassing’ niet.',
  text_too_long: 'Deze tekst is te lang.',
  text_not_one_line:
    'In een naam, titel of link kan geen regeleinde of teken dat de leesrichting omdraait. Typ hem opnieuw, zonder plakken.',
  text_unreadable:
    'In deze tekst staat een teken dat niet bewaard kan worden (NUL). Haal het weg, of typ dat stuk opnieuw.',
  evidence_url_invalid: 'Een link begint met https:// of http:// en heeft geen spaties.',
  deliberate_incomplete: 'Geef bij een bewuste keuze een reden en een datum.',
  deliberate_date_invalid: 'Kies bij een bewuste keuze een datum in de toekomst, binnen vijf jaar.',
  route_invalid: 'Deze route bestaat niet.',
  email_invalid: 'Dit is geen geldig e-mailadres.',
  municipality_unknown: 'Deze gemeente doet niet mee.',
  region_in_use:
    'Een gemeente die u weghaalt of een andere code geeft, wordt al gebruikt: er is iemand uitgenodigd, of zij staat in een ronde. Laat die staan, of voeg haar samen met een andere. Er is niets veranderd.',
  address_in_use:
    'Een gemeente die in een ronde staat, houdt haar adres op deze site: dat staat in brieven en op posters. Er is niets veranderd.',
  region_invalid: 'De gegevens van de regio kloppen niet. Er is niets veranderd.',
  municipality_exists: 'Er is al een gemeente met deze code, naam, afkorting of dit adres.',
  municipality_invalid:
    'De gegevens van de nieuwe gemeente kloppen niet. Kijk naar de code, de naam en de afkorting.',
  merge_too_few: 'Kies de gemeenten die opgaan in een andere.',
  merge_date_invalid: 'Kies een dag tot en met vandaag.',
  merge_round_open:
    'Een van deze gemeenten doet mee aan een ronde die open is. Samenvoegen kan tussen twee rondes.',
  merge_awaits_signature:
    'Een scan van een van deze gemeenten wacht nog op een handtekening. Wacht tot die is gezet of de dagen daarvoor om zijn.',
  get already_member_elsewhere() {
    return `Deze persoon hoort al bij een andere gemeente of bij ${our.office}.`
  },
  already_member:
    'Deze persoon doet al mee. Een rol verandert niet door iemand opnieuw uit te nodigen; dat doet u in de lijst van mensen.',
  already_invited:
    'Deze persoon is al uitgenodigd, met een andere rol. Verander de rol in de lijst van mensen.',
  second_person_needed: 'Een tweede medewerker moet dit bevestigen.',
  already_coordinator: 'Deze persoon is al coördinator.',
  get last_staff() {
    return `${our.office} heeft altijd iemand nodig die kan inloggen. Nodig eerst een collega uit.`
  },
  last_coordinator: 'Een gemeente heeft altijd een coördinator. Draag die rol eerst over.',
  invitation_claimed: 'Deze uitnodiging is al gebruikt. De persoon heeft al toegang.',
  rating_values_invalid: 'Deze beoordeling klopt niet.',
  rating_mark_invalid: 'Een rapportcijfer is een heel getal van 1 tot en met 10.',
  rating_background_invalid: 'Een van de gegevens over het bedrijf klopt niet.',
  rating_language_invalid: 'Deze taal kennen wij niet.',
  rating_empty: 'Er is niets ingevuld.',
  proof_wrong: 'De berekening bij deze beoordeling klopt niet.',
  proof_expired: 'De berekening bij deze beoordeling is verlopen of al gebruikt.',
  rating_code_invalid: 'Deze code klopt niet of is al gebruikt.',
  rating_round_over: 'De ronde waarin dit is ingevuld, is gesloten.',
  code_amount_invalid: 'Kies een aantal codes van 1 tot en met 500, samen hoogstens 5.000.',
  too_many_ratings: 'Vandaag kwamen er te veel beoordelingen van dit adres. Probeer het morgen.',
  action_title_missing: 'Geef de actie een titel.',
  action_exists_already: 'Er loopt al een actie voor deze maatregel.',
  due_date_invalid: 'Kies een datum van vandaag of later, binnen vijf jaar.',
  stop_reason_missing: 'Schrijf op waarom u stopt.',
  public_text_missing: 'Schrijf op wat ondernemers over deze actie lezen.',
  split_not_adding_up: 'De verdeling van dagen en kosten telt niet op tot het geheel.',
  reader_name_invalid: 'Vul uw naam in, in hoogstens 80 letters.',
  too_many_comments:
    'Bij dit concept kwamen in korte tijd veel opmerkingen. Probeer het over een uur.',
  comment_missing: 'Schrijf eerst iets op.',
  mail_text_invalid:
    'Met deze tekst kan geen mail worden gemaakt. Kijk of elke plek om in te vullen bestaat en of niets ontbreekt.',
  mail_not_failed: 'Deze mail is niet mislukt. Hij wacht nog of is al weg.',
  mail_limit_invalid: 'Kies een aantal mails van 1 tot en met 100.000.',
  reminder_days_invalid:
    'Kies hoogstens zes verschillende dagen, van 0 tot en met 60 dagen voor de laatste dag.',
  too_many_mails: 'Er gingen net al mails naar dit adres. Probeer het over een uur nog eens.',
  malformed_request: 'Dit kon de server niet lezen.',
}

/** Any failure of reading or writing, in words. */
export function dataErrorWords(error: DataError): string {
  switch (error.kind) {
    case 'offline':
      return 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.'
    case 'busy':
      return error.seconds === null
        ? 'Het is te druk op de server. Wacht een minuut en probeer het opnieuw.'
        : `Het is te druk op de server. Probeer het over ${waitWords(error.seconds)} opnieuw.`
    case 'unavailable':
      return 'De server is er even niet, bijvoorbeeld door onderhoud. Probeer het over een paar minuten opnieuw.'
    case 'blocked':
      return 'Iets tussen u en de server houdt dit tegen, bijvoorbeeld het filter van uw netwerk of een wifi waarop u nog moet inloggen. Open een andere website, of vraag uw ICT-afdeling.'
    case 'outdated':
      return 'De server kent dit niet meer. Waarschijnlijk is deze website vernieuwd. Laad de pagina opnieuw.'
    case 'tooLarge':
      return 'Dit is te groot om te versturen. Maak de tekst korter of het bestand kleiner.'
    case 'signedOut':
      return refusalWords.not_signed_in
    case 'forbidden':
      return refusalWords.forbidden
    case 'notFound':
      return refusalWords.not_found
    case 'refused':
      return refusalWords[error.code]
    case 'malformed':
      return `De server gaf een antwoord dat wij niet begrijpen (${error.where}).`
    case 'unexpected':
      return `Er ging iets mis (${error.code}). Probeer het later opnieuw.`
  }
}

/** How long, rounded up. */
function waitWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 seconde' : `${seconds} seconden`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`
}

/** Why a mail with a code was not sent. */
export function mailErrorWords(error: SignInError): string {
  return error.kind === 'codesTooOften' || error.kind === 'codeWrong'
    ? 'Er gingen kort na elkaar te veel mails uit. Wacht een minuut.'
    : dataErrorWords(error)
}
