package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** S15: elke verharding van {@code configure.cli}, teruggelezen uit de draaiende server. */
class InrichtingIT extends VanBuiten {
    private static final String LUISTERT =
            "/subsystem=undertow/server=default-server/http-listener=default";
    private static final String HOST =
            "/subsystem=undertow/server=default-server/host=default-host";
    private static final String CONTAINER = "/subsystem=undertow/servlet-container=default";
    private static final String BEHEER =
            "/core-service=management/management-interface=http-interface";
    private static final String FILTER =
            "/subsystem=undertow/configuration=filter/response-header=";
    private static final String BRON = "/subsystem=datasources/data-source=";

    /** Plek, eigenschap, verwachte waarde. */
    private static final String[][] STAAT = {
        {LUISTERT, "max-post-size", "27262976L"},
        {LUISTERT, "max-parameters", "1000"},
        {LUISTERT, "max-header-size", "32768"},
        {LUISTERT, "max-headers", "100"},
        {LUISTERT, "max-cookies", "50"},
        {LUISTERT, "request-parse-timeout", "10000"},
        {LUISTERT, "no-request-timeout", "60000"},
        {LUISTERT, "require-host-http11", "true"},
        {LUISTERT, "enable-http2", "false"},
        {LUISTERT, "allow-encoded-slash", "false"},
        {LUISTERT, "allow-equals-in-cookie-value", "false"},
        {LUISTERT, "disallowed-methods", "[TRACE]"},
        {LUISTERT, "redirect-socket", "undefined"},
        {LUISTERT, "proxy-address-forwarding", "false"},
        {CONTAINER, "default-session-timeout", "30"},
        {CONTAINER, "default-encoding", "UTF-8"},
        {CONTAINER, "stack-trace-on-error", "none"},
        {CONTAINER, "directory-listing", "false"},
        {CONTAINER, "disable-session-id-reuse", "true"},
        {CONTAINER, "allow-non-standard-wrappers", "false"},
        {CONTAINER + "/setting=jsp", "x-powered-by", "false"},
        {FILTER + "nosniff", "header-value", "nosniff"},
        {FILTER + "verwijzer", "header-value", "same-origin"},
        {FILTER + "bewaren", "header-value", "no-store"},
        {FILTER + "beleid", "header-name", "Content-Security-Policy"},
        {BEHEER, "console-enabled", "false"},
        {"/interface=management", "resolved-address", "127.0.0.1"},
        {"/interface=public", "resolved-address", "127.0.0.1"},
        {"/core-service=management/access=audit/logger=audit-log", "enabled", "true"},
        {BRON + "ZorginkoopDS/connection-properties=logServerErrorDetail", "value", "false"},
        {BRON + "StagingDS/connection-properties=logServerErrorDetail", "value", "false"},
        {BRON + "MigratieDS/connection-properties=logServerErrorDetail", "value", "false"},
        {BRON + "LogboekDS/connection-properties=logServerErrorDetail", "value", "false"},
        {"/subsystem=logging/logger=nl.zorginkoop", "level", "INFO"},
    };

    private static final List<String> FILTERS =
            List.of("nosniff", "verwijzer", "bewaren", "beleid");

    private static final List<String> WEG =
            List.of(
                    HOST + "/location=\\/",
                    HOST + "/setting=http-invoker",
                    HOST + "/setting=access-log",
                    "/subsystem=undertow/configuration=handler/file=welcome-content",
                    "/subsystem=undertow/server=default-server/https-listener=https",
                    "/subsystem=ejb3/service=remote",
                    "/subsystem=remoting/http-connector=http-remoting-connector",
                    "/subsystem=jmx/remoting-connector=jmx",
                    "/subsystem=datasources/data-source=ExampleDS",
                    "/subsystem=datasources/jdbc-driver=h2");

    @Test
    void elke_instelling_staat_zoals_het_script_haar_zette()
            throws IOException, InterruptedException {
        Map<String, String> verwacht = new LinkedHashMap<>();
        for (String[] regel : STAAT) {
            verwacht.put(regel[0] + ":read-attribute(name=" + regel[1] + ")", regel[2]);
        }
        List<String> vragen = new ArrayList<>(verwacht.keySet());
        FILTERS.forEach(f -> vragen.add(HOST + "/filter-ref=" + f + ":read-resource"));
        WEG.forEach(w -> vragen.add(w + ":read-resource"));

        Map<String, String> antwoord = Beheerlijn.vraag(vragen);

        SoftAssertions alles = new SoftAssertions();
        verwacht.forEach((v, w) -> alles.assertThat(antwoord.get(v)).as(v).isEqualTo(w));
        FILTERS.forEach(
                f ->
                        alles.assertThat(antwoord.get(HOST + "/filter-ref=" + f + ":read-resource"))
                                .as(f)
                                .isNotNull());
        WEG.forEach(w -> alles.assertThat(antwoord.get(w + ":read-resource")).as(w).isNull());
        alles.assertAll();
    }

    @Test
    void de_server_maakt_geen_geheugenafdruk_en_laat_zich_niet_op_afstand_ontleden()
            throws IOException {
        List<String> regel = Beheerlijn.opdrachtregel();

        assertThat(regel)
                .contains("-XX:+ExitOnOutOfMemoryError")
                .noneMatch(
                        o ->
                                o.contains("HeapDump")
                                        || o.contains("jdwp")
                                        || o.contains("jmxremote"))
                .anyMatch(o -> o.startsWith("-Djdk.serialFilter="));
    }
}
