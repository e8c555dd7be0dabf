package nl.zorginkoop.contracting.overeenkomst;

/** De enige gronden om een toewijzing niet aan te nemen (artikel 3.1.1, INV-3.2). */
public enum Weigergrond {
    CLIENTENSTOP,
    NIET_PASSEND,
    BESTEDINGSRUIMTE_BEREIKT
}
