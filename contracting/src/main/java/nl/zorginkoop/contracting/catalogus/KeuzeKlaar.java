package nl.zorginkoop.contracting.catalogus;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;

/** Een keuze is toegewezen of dicht. Komt in de transactie waarin dat gebeurde. */
public record KeuzeKlaar(Namens namens, UUID keuze, String waarom) {}
