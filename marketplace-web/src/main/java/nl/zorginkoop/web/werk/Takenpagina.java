package nl.zorginkoop.web.werk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.termijn.Bak;
import nl.zorginkoop.contracting.termijn.Taak;
import nl.zorginkoop.contracting.termijn.Takenloket;
import nl.zorginkoop.contracting.termijn.Tellingen;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.lijst.Bladeraar;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De takenlijst: mijn taken, wat te nemen is, en wat ik voor een ander waarneem. */
@Named
@ViewScoped
public class Takenpagina implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AANTAL = 20;

    /** Een bak om te kiezen, met hoeveel erin ligt. */
    public record Tab(String naam, String aantal, String url, boolean gekozen)
            implements Serializable {}

    @Inject Takenloket loket;
    @Inject Ik ik;
    @Inject Bladeraar bladeraar;

    private Bak bak;
    private List<Taak> taken;
    private Bladeraar.Bladen bladen;
    private Tellingen tellingen;
    private Taak keuze;
    private String reden;

    public void open() {
        Map<String, String> vraag = parameters();
        bak =
                Arrays.stream(Bak.values())
                        .filter(b -> b.name().equals(vraag.get("bak")))
                        .findFirst()
                        .orElse(Bak.ROL);
        Bladzijde<Taak> blad = loket.blad(ik.namens(), bak, bladeraar.vraag(AANTAL, Map.of()));
        bladen = bladeraar.bladen(blad);
        taken = blad.rijen();
        tellingen = loket.tel(ik.namens(), Bladzijde.TELGRENS);
        String taak = vraag.get("taak");
        if (taak != null) {
            keuze =
                    taken.stream()
                            .filter(t -> t.id().toString().equals(taak))
                            .findFirst()
                            .orElse(null);
        }
    }

    public String neem(UUID id, long versie) {
        return doe(() -> loket.neem(ik.namens(), id, versie), "genomen");
    }

    public String neemOver(UUID id, long versie) {
        return doe(() -> loket.neemOver(ik.namens(), id, versie), "genomen");
    }

    public String gedaan() {
        return doe(() -> loket.gedaan(ik.namens(), keuze.id(), keuze.versie(), reden), "gedaan");
    }

    private String doe(Runnable handeling, String klaar) {
        try {
            handeling.run();
            return "/taken.xhtml?faces-redirect=true&klaar=" + klaar + "&bak=" + bak;
        } catch (Weigering nee) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            keuze == null ? null : "afronden:reden",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, nee.getMessage(), null));
            return null;
        }
    }

    public List<Tab> getTabs() {
        return List.of(
                tab(Bak.ROL, tellingen.rol()),
                tab(Bak.MIJN, tellingen.mijn()),
                tab(Bak.TE_NEMEN, tellingen.teNemen()),
                tab(Bak.VERVANGING, tellingen.vervanging()));
    }

    private Tab tab(Bak welke, int aantal) {
        Opmaak opmaak = opmaak();
        return new Tab(
                opmaak.tekst("taken.bak." + welke),
                opmaak.geteld(aantal),
                pad() + "?bak=" + welke,
                welke == bak);
    }

    public String getTitel() {
        return opmaak().tekst(
                        "taken.titel", tellingen.mijn() + tellingen.teNemen(), tellingen.teLaat());
    }

    public Bladeraar.Bladen getBladen() {
        return bladen;
    }

    /** Mag ik deze taak nemen, of waarnemen? */
    public boolean isVrij(Taak taak) {
        return taak.eigenaar() == null && taak.rol() == ik.getRol();
    }

    public boolean isWaarTeNemen(Taak taak) {
        return ik.namens().wie().equals(taak.vervanger());
    }

    public boolean isVanMij(Taak taak) {
        return ik.namens().wie().equals(taak.eigenaar()) || isVrij(taak);
    }

    /** Waar het werk van deze taak ligt, of {@code null}; alleen voor wie haar heeft. */
    public String pad(Taak taak) {
        return taak.rol() == ik.getRol() || isVanMij(taak) ? Taakpad.van(taak) : null;
    }

    public List<Taak> getTaken() {
        return taken;
    }

    public Taak getKeuze() {
        return keuze;
    }

    public String getReden() {
        return reden;
    }

    public void setReden(String reden) {
        this.reden = reden;
    }

    private static String pad() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + "/taken.xhtml";
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
