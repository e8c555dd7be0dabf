package nl.zorginkoop.contracting.overeenkomst;

/**
 * Waarop een overeenkomst kan eindigen: een gesloten lijst (contractstandaard 1.3.4, 1.4, 1.6,
 * 3.19, 3.22 en 3.30). Termijn, kant en horen staan bij de regel in de databank.
 */
public enum Eindgrond {
    TUSSENTIJDS,
    ONVOLDOENDE_INZET,
    AANPASSING_ONMOGELIJK,
    OVERMACHT,
    NIET_NAKOMEN,
    WEIGERING_HERZIENING,
    WEIGERING_STANDAARD,
    UITSLUITINGSGROND,
    GEEN_LEVERING,
    HERSTEL_NIET_GEDAAN,
    KWALITEIT,
    FRAUDE,
    BIBOB_ERNSTIG,
    BIBOB_MINDER,
    BIBOB_GEEN_GEGEVENS,
    BESTUURLIJKE_BOETE
}
