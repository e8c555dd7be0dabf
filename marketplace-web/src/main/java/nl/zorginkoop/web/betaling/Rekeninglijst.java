package nl.zorginkoop.web.betaling;

import static nl.zorginkoop.web.lijst.Kolom.van;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.betaling.Journaaloverzicht;
import nl.zorginkoop.contracting.betaling.Rekeningrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Kolom.Soort;
import nl.zorginkoop.web.lijst.Lijst;

/** De rekeningen waarheen en waarvandaan betaald wordt. */
@Named
@RequestScoped
public class Rekeninglijst extends Lijst<Rekeningrij> {
    @Inject Journaaloverzicht overzicht;

    @Override
    public String getNaam() {
        return "betaalrekeningen";
    }

    @Override
    public List<Kolom<Rekeningrij>> kolommen() {
        return List.of(
                van(
                        "rekeningvan",
                        Soort.TEKST,
                        r ->
                                r.aanbieder() == null
                                        ? opmaak().tekst("betalen.vangemeente")
                                        : r.aanbiedernaam()),
                van("iban", Soort.MONO, Rekeningrij::iban),
                van("tenaamstelling", Soort.TEKST, Rekeningrij::tenaamstelling),
                van("vanaf", Soort.DAG, Rekeningrij::vanaf),
                van("bron", Soort.TEKST, Rekeningrij::bron),
                van("vastgelegddoor", Soort.TEKST, Rekeningrij::door),
                van("vastgelegd", Soort.MOMENT, Rekeningrij::moment));
    }

    @Override
    protected Bladzijde<Rekeningrij> haal(Bladvraag vraag) {
        return overzicht.rekeningen(ik.namens(), vraag);
    }

    @Override
    public void stroom(Bladvraag vraag, Consumer<Rekeningrij> verwerk) {
        overzicht.alleRekeningen(ik.namens(), vraag, verwerk);
    }
}
