package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;

/**
 * Het openbare register. Daarin staat wie een volledig profiel heeft, en dat leest iedereen. Dat
 * van DEZE draagt het merk en is dus nooit volledig; deze aanbieder is er alleen om gelezen te
 * worden.
 */
@Dependent
class AanroepenRegister implements Kameraanroepen {
    private static final Namens OPENBAAR =
            new Namens("openbaar", Rol.BIEDER, null, new AgbCode("97510003"));

    @Override
    public void richtIn(Proefwereld w) {
        w.zet(
                "insert into zorgaanbieder (agb, naam) values ('97510003', 'Openbaar') on conflict do nothing");
        // Een eigen product: wie 02Q97 biedt en hier niet is toegelaten, is te werven.
        w.zet(
                "insert into product (wet, code, categorie, naam) values ('WMO', '02Q98', '02', 'Openbaar') on conflict"
                        + " do nothing");
        w.als(OPENBAAR, () -> profiel(w));
        // Voorbij: wie nu levert, krijgt elke bekendmaking en een plaats in de indeling.
        UUID id = UUID.randomUUID();
        w.zet(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind) values (?,"
                        + " '9751', '97510003', 'WMO', ?, 'Openbaar', 'INSPANNINGSGERICHT', '2020-01-01', '2020-12-31')",
                id,
                id.toString());
    }

    @Override
    public void leg(Aanroepen a) {
        for (String deur : List.of("blad", "alle")) {
            a.bij(
                    "Registeroverzicht." + deur,
                    (w, e) ->
                            List.of(
                                    Bladvraag.eerste(Bladvraag.GROOTST)
                                            .met("gemeente", HIER.code())));
        }
    }

    private static void profiel(Proefwereld w) {
        w.zet(
                "insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, door) values ('97510003', 'Wij', 'Rust',"
                        + " 'openbaar') on conflict do nothing");
        w.zet(
                "insert into profiellocatie (id, aanbieder, profiel, gepubliceerd, naam, adres, postcode, plaats) select ?,"
                        + " aanbieder, id, gepubliceerd, 'Noord', 'Weg 1', '1234AB', 'Plaats' from aanbiederprofiel where"
                        + " aanbieder = '97510003'",
                UUID.randomUUID());
        w.zet(
                "insert into profielproduct (aanbieder, profiel, gepubliceerd, wet, productcode, capaciteit, wachttijd)"
                        + " select aanbieder, id, gepubliceerd, 'WMO', '02Q98', 1, 1 from aanbiederprofiel where aanbieder"
                        + " = '97510003' on conflict do nothing");
    }
}
