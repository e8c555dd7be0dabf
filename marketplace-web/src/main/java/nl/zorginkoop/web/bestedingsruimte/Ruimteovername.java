package nl.zorginkoop.web.bestedingsruimte;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.bestedingsruimte.Naarrato;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimtekeuze;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteloket;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteopgave;
import nl.zorginkoop.contracting.bestedingsruimte.Ruimteoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Formulier;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een klok zetten op een bestedingsruimte die al liep, met de dagen en stukken van toen. */
@Named
@ViewScoped
public class Ruimteovername implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Ruimteloket loket;
    @Inject Ruimteoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private UUID contract;
    private List<Ruimtekeuze> ruimten = List.of();
    private final Formulier velden = new Formulier("overname");

    public void open() {
        contract = vraag.nummer("contract");
        ruimten = overzicht.zonderKlok(ik.namens(), contract);
    }

    public String neemOver() {
        return velden.doe(
                () ->
                        Ruimtepagina.hier(
                                loket.neemOver(
                                        ik.namens(),
                                        new Ruimteopgave(
                                                contract,
                                                velden.verplicht("vorm"),
                                                velden.dag("van"),
                                                velden.ja("aspecifiek"),
                                                velden.verplicht("proces"),
                                                velden.dagOfNiets("zienswijzewas")),
                                        velden.nummer("plafond"),
                                        new Ruimteloket.Overname(
                                                velden.dag("voornemendag"),
                                                velden.dag("besluitdag"),
                                                velden.dag("plandag"),
                                                velden.verplicht("bron")),
                                        Ruimtevelden.hoogte(velden),
                                        Ruimtevelden.punten(velden))));
    }

    public UUID getContract() {
        return contract;
    }

    /** De ruimten van deze overeenkomst in het grootboek waar nog geen klok bij loopt. */
    public List<Ruimtekeuze> getRuimten() {
        return ruimten;
    }

    public List<String> getWijzen() {
        return Stream.of(Naarrato.values()).map(Enum::name).toList();
    }

    public Map<String, String> getVelden() {
        return velden.velden();
    }
}
