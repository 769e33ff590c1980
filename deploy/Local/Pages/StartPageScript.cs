namespace Crayon.Local.Pages;

/// <summary>The start page's script: reads and moves the clock, sets the faults.</summary>
internal static class StartPageScript
{
    public const string Code = """
        const now=document.getElementById('now'),rate=document.getElementById('rate'),said=document.getElementById('said');
        const call=async(path,body)=>{const answer=await fetch(path,body?{method:'POST',headers:{'X-CSRF':'1','Content-Type':'application/json'},body:JSON.stringify(body)}:{headers:{'X-CSRF':'1'}});
        const json=await answer.json();if(!answer.ok)throw new Error(json.title||json.description||'It did not work.');return json};
        const show=clock=>{now.textContent=new Date(clock.now).toLocaleString('en-GB',{dateStyle:'full',timeStyle:'short',timeZone:'UTC'})+' UTC'};
        call('/local/clock').then(show,()=>{now.textContent='not known'});
        for(const button of document.querySelectorAll('[data-days]'))button.onclick=async()=>{
        const all=document.querySelectorAll('[data-days]');all.forEach(b=>b.disabled=true);now.textContent='moving…';
        try{show(await call('/local/clock/advance',{days:Number(button.dataset.days)}))}catch(e){now.textContent=e.message}finally{all.forEach(b=>b.disabled=false)}};
        call('/local/faults').then(f=>{if([...rate.options].some(o=>o.value==f.rate))rate.value=String(f.rate)});
        rate.onchange=async()=>{try{const f=await call('/local/faults',{rate:Number(rate.value)});said.textContent=f.rate>0?`${Math.round(f.rate*100)} % of calls fail from now on.`:'All calls go through.'}catch(e){said.textContent=e.message}};
        """;
}
